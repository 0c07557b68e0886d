import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { EventStream } from "../../support/event-stream.ts";
import { openEventStream } from "../../support/event-stream.ts";
import { makePageDir } from "./page-dir.ts";
import type { RunningWebchat } from "./start-webchat.ts";
import { startWebchat } from "./start-webchat.ts";
import type { Visitor } from "./visitor.ts";
import { answerOf, visit } from "./visitor.ts";

let pageDir = "";
let chat: RunningWebchat;
let open: EventStream[] = [];

beforeAll(async () => {
  pageDir = await makePageDir();
});
afterEach(async () => {
  await Promise.all(open.map((stream) => stream.close()));
  open = [];
  await chat.stop();
});
afterAll(() => rm(pageDir, { recursive: true }));

async function follow({ cookie }: Visitor, lastEventId?: string, query = ""): Promise<EventStream> {
  const resume = lastEventId === undefined ? {} : { "Last-Event-ID": lastEventId };
  const url = `${chat.url}/webchat/stream${query}`;
  const stream = await openEventStream(url, { Cookie: cookie, ...resume });
  open.push(stream);
  return stream;
}

async function answer(user: string, id: string, text: string): Promise<void> {
  const message = { id, author: "bot", text, buttons: [], attachments: [] } as const;
  await chat.channel.send({ account: "web", user }, message);
}

/** Texts up to the `ready` event. */
async function textsOf(stream: EventStream): Promise<readonly string[]> {
  const texts: string[] = [];
  for (;;) {
    const event = await stream.next();
    if (event === null || event.event === "ready") return texts;
    texts.push(event.event === "message" ? JSON.parse(event.data).item.text : event.event);
  }
}

test("the first stream tells the inbox once that the page was opened", async () => {
  chat = await startWebchat({ pageDir });
  const visitor = await visit(chat);
  expect(await textsOf(await follow(visitor))).toEqual([]);
  expect(await textsOf(await follow(visitor))).toEqual([]);
  expect(chat.inbox.taken).toMatchObject([{ user: visitor.user, content: { kind: "opened" } }]);
});

test("a loaded page gets the whole talk in order, then what is said next", async () => {
  chat = await startWebchat({ pageDir });
  const visitor = await visit(chat);
  await visitor.post({ id: "m-1", text: "hỏi\nhai dòng" });
  await answer(visitor.user, "1", "đáp");
  await answer(visitor.user, "1", "đáp");
  const stream = await follow(visitor);
  expect(await textsOf(stream)).toEqual(["hỏi\nhai dòng", "đáp"]);
  await answer(visitor.user, "2", "thêm");
  const next = await stream.next();
  expect(next?.id).toBe("3");
  expect(JSON.parse(next?.data ?? "")).toEqual({
    number: 3,
    at: expect.any(Number),
    item: { from: "bot", id: "2", text: "thêm", buttons: [], attachments: [] },
  });
  expect(chat.inbox.taken.map((event) => event.content.kind)).toEqual(["text"]);
});

test("a stream says how it wants to be treated", async () => {
  chat = await startWebchat({ pageDir });
  const stream = await follow(await visit(chat));
  const { headers } = stream.response;
  expect(headers.get("Content-Type")).toBe("text/event-stream; charset=utf-8");
  expect(headers.get("Cache-Control")).toBe("no-store, no-transform");
  expect(headers.get("X-Accel-Buffering")).toBe("no");
  expect(headers.get("Content-Encoding")).toBeNull();
  expect(await stream.nextBlock()).toBe("retry: 2000");
});

test("a broken stream is resumed behind the last event, by header or by address", async () => {
  chat = await startWebchat({ pageDir });
  const visitor = await visit(chat);
  for (const id of ["1", "2", "3"]) await answer(visitor.user, id, `câu ${id}`);
  expect(await textsOf(await follow(visitor, "2"))).toEqual(["câu 3"]);
  expect(await textsOf(await follow(visitor, undefined, "?after=1"))).toEqual(["câu 2", "câu 3"]);
  expect(await textsOf(await follow(visitor, "3", "?after=1"))).toEqual([]);
  for (const nonsense of ["-1", "x", "1e3", "9".repeat(40), ""]) {
    expect(await textsOf(await follow(visitor, nonsense))).toHaveLength(3);
  }
});

test("a page that has more than we hold is told to begin anew", async () => {
  chat = await startWebchat({ pageDir });
  const visitor = await visit(chat);
  await answer(visitor.user, "1", "cũ");
  await answer(visitor.user, "2", "cũ nữa");
  chat.mailbox.erase("web", visitor.user);
  await answer(visitor.user, "3", "mới");
  expect(await textsOf(await follow(visitor, "7"))).toEqual(["restart", "mới"]);
});

test("an open page is told to begin anew when its talk is erased", async () => {
  chat = await startWebchat({ pageDir });
  const visitor = await visit(chat);
  for (const id of ["1", "2"]) await answer(visitor.user, id, `cũ ${id}`);
  const stream = await follow(visitor);
  expect(await textsOf(stream)).toEqual(["cũ 1", "cũ 2"]);
  chat.mailbox.erase("web", visitor.user);
  expect((await stream.next())?.event).toBe("restart");
  await answer(visitor.user, "3", "đã xóa");
  expect((await stream.next())?.data).toContain("đã xóa");
});

test("a page that comes back to an erased talk begins anew, and is not greeted", async () => {
  chat = await startWebchat({ pageDir });
  const visitor = await visit(chat);
  for (const id of ["1", "2"]) await answer(visitor.user, id, `cũ ${id}`);
  chat.mailbox.erase("web", visitor.user);
  await answer(visitor.user, "3", "đã xóa");
  expect(await textsOf(await follow(visitor, "2"))).toEqual(["restart", "đã xóa"]);
  expect(chat.inbox.taken).toEqual([]);
});

test("nobody hears another's talk", async () => {
  chat = await startWebchat({ pageDir });
  const [one, two] = [await visit(chat), await visit(chat)];
  const stream = await follow(two);
  await textsOf(stream);
  await answer(one.user, "1", "riêng của một");
  await answer(two.user, "1", "của hai");
  expect((await stream.next())?.data).toContain("của hai");
});

test("a stream of nobody we know, and a wrong method, are refused", async () => {
  chat = await startWebchat({ pageDir });
  const url = `${chat.url}/webchat/stream`;
  const unknown = await answerOf(await fetch(url));
  expect(unknown).toMatchObject({ status: 401, body: { error: { code: "unknown-visitor" } } });
  expect((await fetch(url, { method: "HEAD" })).status).toBe(405);
  expect((await fetch(url, { method: "POST" })).status).toBe(405);
});

test("a greeting that cannot be kept asks the page to come back", async () => {
  chat = await startWebchat({ pageDir });
  const { cookie } = await visit(chat);
  chat.inbox.fail(1);
  const refused = await fetch(`${chat.url}/webchat/stream`, { headers: { Cookie: cookie } });
  expect(refused.status).toBe(503);
  expect(refused.headers.get("Retry-After")).toBe("2");
  expect(chat.mailbox.watchers()).toBe(0);
});

test("a silent stream gives signs of life", async () => {
  chat = await startWebchat({ pageDir, limits: { heartbeat: 20 } });
  const stream = await follow(await visit(chat));
  await textsOf(stream);
  expect(await stream.nextBlock()).toBe(":");
  expect(await stream.nextBlock()).toBe(":");
});

test("one stream too many ends the visitor's oldest, and only that one", async () => {
  chat = await startWebchat({ pageDir, limits: { streamsPerVisitor: 2 } });
  const visitor = await visit(chat);
  const bystander = await follow(await visit(chat));
  const [first, second] = [await follow(visitor), await follow(visitor)];
  await Promise.all([bystander, first, second].map(textsOf));
  const third = await follow(visitor);
  await textsOf(third);
  expect((await first.next())?.event).toBe("replaced");
  expect(await first.next()).toBeNull();
  await answer(visitor.user, "1", "còn nghe");
  expect((await second.next())?.data).toContain("còn nghe");
  expect((await third.next())?.data).toContain("còn nghe");
  expect(chat.mailbox.watchers()).toBe(3);
});

test("a page that goes away leaves nothing behind", async () => {
  chat = await startWebchat({ pageDir });
  const stream = await follow(await visit(chat));
  await textsOf(stream);
  expect(chat.mailbox.watchers()).toBe(1);
  await stream.close();
  while (chat.mailbox.watchers() > 0) await sleep(5);
  expect(chat.errors).toEqual([]);
});

test("a graceful stop ends every stream", async () => {
  chat = await startWebchat({ pageDir });
  const streams = [await follow(await visit(chat)), await follow(await visit(chat))];
  await Promise.all(streams.map(textsOf));
  chat.close();
  expect(await Promise.all(streams.map((stream) => stream.next()))).toEqual([null, null]);
  expect(chat.mailbox.watchers()).toBe(0);
});

test("a page that takes nothing is let go instead of filling the memory", async () => {
  chat = await startWebchat({ pageDir, limits: { heartbeat: 100 } });
  const { cookie, user } = await visit(chat);
  for (let id = 0; id < 100; id += 1) await answer(user, `${id}`, "dài".repeat(100_000));
  const { hostname, port } = new URL(chat.url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET /webchat/stream HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\n\r\n`);
  await once(socket, "connect");
  while (chat.mailbox.watchers() === 0) await sleep(5);
  while (chat.mailbox.watchers() > 0) await sleep(5);
  socket.destroy();
  expect(chat.errors).toEqual([]);
});
