import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { newSession } from "../../bot/engine/session.ts";
import { createButtonSeal } from "../../bot/inbox/button-seal.ts";
import { recentSessions } from "../../bot/inbox/recent-sessions.ts";
import { EVENT_ATTEMPTS, workLane } from "../../bot/inbox/work-lane.ts";
import { readOutgoingBody } from "../../bot/outbox/outgoing-body.ts";
import type { LaneStore } from "../../bot/store/lane-store.ts";
import { openSqliteLaneStore } from "../../bot/store/sqlite/open-sqlite-lane-store.ts";
import { allowance } from "../engine/allowance.ts";
import { MONDAY_MORNING } from "../support/play.ts";

let folder = "";
let store: LaneStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dan-loi-buried-"));
  store = openSqliteLaneStore({ file: join(folder, "lanes.db") });
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const nothing = () => undefined;
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

async function work(): Promise<void> {
  const claim = await store.claim("w", MONDAY_MORNING);
  if (claim === null) throw new Error("no lane is ready");
  await workLane(
    {
      store,
      library: () => allowance,
      retentionDays: 365,
      units: new Map(),
      seal: createButtonSeal("secret"),
      codes: { fill: async () => undefined, take: () => "K7-0001" },
      lookUps: { start: nothing },
      now: () => MONDAY_MORNING,
      meter: { turnTaken: nothing },
      log,
    },
    claim,
    recentSessions(),
  );
}

test.each([
  ["vi", /^Máy đang gặp trục trặc, ông\/bà nhắn lại/u],
  ["en", /^Something is not working on our side/u],
])(
  "who writes what cannot be taken (%s) is told so in whole words of their language",
  async (locale, words) => {
    const conversation = `webchat:web:${locale}`;
    const event = (id: string, body: string) => ({ conversation, id, at: MONDAY_MORNING, body });
    await store.accept([event("a", "{}")], MONDAY_MORNING);
    const first = await store.claim("test", MONDAY_MORNING);
    if (first === null) throw new Error("no lane is ready");
    const session = { ...newSession(conversation, allowance.hash, MONDAY_MORNING), locale };
    const nothingElse = { outgoing: [], setTimers: [], cancelTimers: [], journal: [], live: [] };
    const turn = { event: 1, session: JSON.stringify(session), ...nothingElse };
    await store.commit(first, turn, MONDAY_MORNING);
    await store.release(first);

    await store.accept([event("b", `{"kind":"nonsense"}`)], MONDAY_MORNING);
    for (let tries = 0; tries < EVENT_ATTEMPTS; tries += 1) await work();
    const [sorry] = await store.claimOutgoing("s", 1, MONDAY_MORNING);
    const { text } = readOutgoingBody(sorry?.draft.body ?? "");
    expect(text).toMatch(words);
    expect(text).not.toMatch(/[{}]/);
    expect((await store.deadLetters(9)).map((it) => it.conversation)).toContain(conversation);
  },
);
