import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { makePageDir } from "./page-dir.ts";
import type { RunningWebchat } from "./start-webchat.ts";
import { startWebchat } from "./start-webchat.ts";
import type { Visitor } from "./visitor.ts";
import { visit } from "./visitor.ts";

let pageDir = "";
let chat: RunningWebchat;
let visitor: Visitor;

beforeAll(async () => {
  pageDir = await makePageDir();
});
beforeEach(async () => {
  chat = await startWebchat({ pageDir });
  visitor = await visit(chat);
});
afterEach(() => chat.stop());
afterAll(() => rm(pageDir, { recursive: true }));

test("a place is taken as a point, and shown as words", async () => {
  const location = { latitude: 21.0287, longitude: 105.8524 };
  expect(await visitor.post({ id: "m-1", location })).toMatchObject({ status: 200 });
  expect(chat.inbox.taken.map((event) => event.content)).toEqual([
    { kind: "location", ...location },
  ]);
  const shown = chat.mailbox.all("web", visitor.user).map((item) => JSON.parse(item.body));
  expect(shown).toEqual([{ from: "citizen", id: "m-1", text: "Vị trí của tôi" }]);
  for (const wrong of [
    { latitude: 91, longitude: 0 },
    { latitude: 0, longitude: -181 },
    { latitude: "21", longitude: "105" },
    { latitude: 21 },
    { ...location, accuracy: 5 },
  ]) {
    expect(await visitor.post({ id: "m-2", location: wrong })).toMatchObject({ status: 400 });
  }
});
