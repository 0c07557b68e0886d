import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openSqliteLaneStore } from "../../bot/store/sqlite/open-sqlite-lane-store.ts";
import { startServer } from "../support/start-server.ts";
import type { Visitor } from "../support/visitor.ts";
import { newVisitor } from "../support/visitor.ts";

const ROUNDS = 20;
const VISITORS = 4;
const MESSAGES_A_ROUND = 3;
const TEST_LIMIT_MS = 180_000;

let dir = "";

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-kill-"));
  await mkdir(join(dir, "library/flows"), { recursive: true });
  await mkdir(join(dir, "library/content"), { recursive: true });
  await mkdir(join(dir, "data"));
  await writeFile(join(dir, "library/flows/vong.yaml"), ECHO);
  await writeFile(join(dir, "library/content/limits.yaml"), "turns_per_day: 100000\n");
});

afterAll(() => rm(dir, { recursive: true, force: true }));

/** Answers every message with its words. */
const ECHO = `
luồng: vong
tên: Vọng
chủ đề: vneid
bắt đầu khi: bất kỳ
các bước:
  - nói: "Nghe: {tin nhắn}"
`;

test(
  "a server killed between accept and answer answers every accepted message once and in order",
  async () => {
    const settings = { LIBRARY_DIR: join(dir, "library"), LOG_LEVEL: "error" };
    let server = await startServer(join(dir, "data"), settings);
    const visitors = await Promise.all(
      Array.from({ length: VISITORS }, () => newVisitor(server.url)),
    );
    const ledger = visitors.map((visitor) => ({ visitor, sent: [] as string[] }));
    let owed = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const posts = ledger.map((entry) => postSome(entry, server.url, round));
      if (round % 2 === 0) await Promise.race(posts.map(({ first }) => first));
      else await sleep(Math.random() * 25);
      await server.kill();
      await Promise.all(posts.map(({ all }) => all));
      owed += await owedIn(join(dir, "data"));
      server = await startServer(join(dir, "data"), settings);
      // As the page does: what got no answer is sent again with the same id, before anything new.
      await Promise.all(ledger.map((entry) => resend(entry, server.url)));
    }
    // The kills did hit: something was accepted that had not been answered.
    expect(owed).toBeGreaterThan(0);
    for (const { visitor, sent } of ledger) {
      const items = await visitor.waitFor(
        server.url,
        (all) => all.filter((it) => it.from === "bot").length >= sent.length,
      );
      expect(items.filter((it) => it.from === "citizen").map((it) => it.text)).toEqual(sent);
      const answers = items.filter((it) => it.from === "bot").map((it) => it.text);
      expect(answers).toEqual(sent.map((text) => `Nghe: ${text}`));
    }
    await sleep(500);
    for (const { visitor, sent } of ledger) {
      const again = await visitor.history(server.url);
      expect(again.filter((it) => it.from === "bot")).toHaveLength(sent.length);
    }
    expect(await server.stop()).toBe(0);
  },
  TEST_LIMIT_MS,
);

type Entry = { readonly visitor: Visitor; readonly sent: string[] };

/** Posts one after the other until the server is gone; `first` resolves with the first answer. */
function postSome(entry: Entry, url: string, round: number) {
  const texts = Array.from({ length: MESSAGES_A_ROUND }, (_, count) => `tin ${round} ${count}`);
  const [first = "", ...rest] = texts;
  const accepted = postOne(entry, url, first);
  const all = accepted.then(async (ok) => {
    for (const text of ok ? rest : []) {
      if (!(await postOne(entry, url, text))) return;
    }
  });
  return { first: accepted, all };
}

async function postOne(entry: Entry, url: string, text: string): Promise<boolean> {
  entry.sent.push(text);
  const response = await entry.visitor.write(url, idOf(text), text).catch(() => null);
  await response?.text().catch(() => "");
  return response?.ok === true;
}

/** What a dead server left to do: events without a turn, messages that were not sent. */
async function owedIn(dataDir: string): Promise<number> {
  const store = openSqliteLaneStore({ file: join(dataDir, "lanes.db") });
  const { waitingEvents, outgoing } = await store.health(Date.now());
  await store.close();
  return waitingEvents + outgoing;
}

async function resend({ visitor, sent }: Entry, url: string): Promise<void> {
  const last = sent.at(-1);
  if (last === undefined) return;
  const response = await visitor.write(url, idOf(last), last);
  expect(await response.json()).toMatchObject({
    outcome: expect.stringMatching(/accepted|duplicate/),
  });
}

function idOf(text: string): string {
  return text.replaceAll(" ", "-");
}
