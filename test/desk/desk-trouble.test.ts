import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { DeskParts } from "../../bot/desk/desk-parts.ts";
import { LANE_WAIT_MS } from "../../bot/desk/enter-lane.ts";
import { openDesk } from "../../bot/desk/open-desk.ts";
import type { LaneStore } from "../../bot/store/lane-store.ts";
import type { DeskBench } from "./desk-bench.ts";
import { deskBench } from "./desk-bench.ts";
import { workOff } from "./lane-worker.ts";

let bench: DeskBench;

beforeEach(async () => {
  bench = await deskBench();
  await bench.ask(ANNA, "K7-0001");
});

afterEach(() => bench.remove());

test("an event that is not worked on in time is accepted, and worked on later all the same", async () => {
  bench.pauseWorker();
  const desk = openDesk(bench.parts);
  const start = bench.parts.now();
  expect(await desk.claimCase("K7-0001", LAN)).toEqual({ outcome: "accepted" });
  expect(bench.parts.now() - start).toBe(LANE_WAIT_MS);
  await workOff(bench.store, bench.parts.now());
  expect((await bench.store.peek(ANNA)).speaker.id).toBe("lan");
});

test("an event that could not be worked on was refused", async () => {
  const desk = openDesk(burying(bench.parts, bench.store));
  expect(await desk.claimCase("K7-0001", LAN)).toEqual({ outcome: "refused" });
  expect(await desk.closeCase("K7-0001", LAN)).toEqual({ outcome: "refused" });
  const ready = openDesk(bench.parts);
  await ready.claimCase("K7-0001", LAN);
  await ready.replyToCase("K7-0001", LAN, "Chào");
  expect(await desk.replyToCase("K7-0001", LAN, "Chào")).toEqual({ outcome: "refused" });
});

test("an archive that is away is told as unavailable, and nothing enters the lane", async () => {
  await bench.archive.close();
  const desk = openDesk(bench.parts);
  const away = { outcome: "unavailable" };
  expect(await desk.listCases(["waiting"], 10)).toEqual(away);
  expect(await desk.showCase("K7-0001", 10)).toEqual(away);
  expect(await desk.claimCase("K7-0001", LAN)).toEqual(away);
  expect(await desk.replyToCase("K7-0001", LAN, "Chào")).toEqual(away);
  expect(await desk.closeCase("K7-0001", LAN)).toEqual(away);
  expect((await bench.store.peek(ANNA)).waiting).toBe(0);
  expect(bench.errors).toContainEqual(expect.objectContaining({ code: "desk-unavailable" }));
});

test("a code that is not found while the archive is behind is not called unknown", async () => {
  const desk = openDesk({ ...bench.parts, drainOnce: () => Promise.resolve("failed") });
  expect(await desk.claimCase("K7-0001", LAN)).toEqual({ outcome: "unavailable" });
});

test("while the archive stays behind, a claim is told by the lane, a reply and a close as accepted", async () => {
  const ready = openDesk(bench.parts);
  await ready.listCases(["waiting"], 10);
  const behind = openDesk({ ...bench.parts, drainOnce: () => Promise.resolve("failed") });
  expect(await behind.claimCase("K7-0001", LAN)).toEqual({ outcome: "claimed" });
  expect(await behind.claimCase("K7-0001", MINH)).toEqual({
    outcome: "claimed_by_other",
    officer: { id: "lan", name: "lan" },
  });
  expect(await behind.replyToCase("K7-0001", LAN, "Chào")).toEqual({ outcome: "accepted" });
  expect(await behind.closeCase("K7-0001", LAN)).toEqual({ outcome: "accepted" });
  expect(await ready.showCase("K7-0001", 10)).toMatchObject({
    case: { status: "closed" },
    lines: [{ text: "Chào" }],
  });
});

test("what fails after the event is durable leaves it accepted", async () => {
  let peeks = 0;
  const desk = openDesk({
    ...bench.parts,
    store: {
      ...bench.store,
      peek: (conversation) => {
        peeks += 1;
        if (peeks > 1) return Promise.reject(new Error("gone"));
        return bench.store.peek(conversation);
      },
    },
  });
  expect(await desk.claimCase("K7-0001", LAN)).toEqual({ outcome: "accepted" });
  expect(bench.errors).toMatchObject([{ code: "desk-outcome-unknown", reason: "gone" }]);
});

test("a store that cannot accept is told as unavailable", async () => {
  const store = { ...bench.store, accept: () => Promise.reject(new Error("disk full")) };
  const desk = openDesk({ ...bench.parts, store });
  expect(await desk.claimCase("K7-0001", LAN)).toEqual({ outcome: "unavailable" });
});

const ANNA = "webchat:web:anna";
const LAN = { id: "lan", name: "Nguyễn Thị Lan" };
const MINH = { id: "minh", name: "Trần Minh" };

/** The same parts with a worker to whom every event is one too many. */
function burying(parts: DeskParts, store: LaneStore): DeskParts {
  return {
    ...parts,
    sleep: async () => {
      const claim = await store.claim("test", parts.now());
      const event = claim?.events[0];
      if (claim === null || event === undefined) return;
      const failed = { kind: "event_failed", reason: "it broke" };
      const turn = {
        event: event.number,
        session: claim.session,
        outgoing: [],
        setTimers: [],
        cancelTimers: [],
        journal: [{ at: parts.now(), body: JSON.stringify(failed) }],
        live: [],
        bury: { reason: "it broke" },
      };
      await store.commit(claim, turn, parts.now());
      await store.release(claim);
    },
  };
}
