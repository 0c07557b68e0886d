import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Channel } from "../../bot/channel/channel.ts";
import { DeliveryError } from "../../bot/channel/delivery-error.ts";
import { deliverMessage } from "../../bot/outbox/deliver-message.ts";
import { draftOf } from "../../bot/outbox/outgoing-body.ts";
import type { LaneStore, TurnCommit } from "../../bot/store/lane-store.ts";
import { LEASE_MS } from "../../bot/store/lane-store.ts";
import { openSqliteLaneStore } from "../../bot/store/sqlite/open-sqlite-lane-store.ts";
import { owed, takeTurn } from "../store/contract/lane-samples.ts";
import type { Home } from "../store/temporary-home.ts";
import { temporaryHome } from "../store/temporary-home.ts";
import { createLogLines } from "../support/log-lines.ts";

const HERE = "zalo:oa:an";
const NOW = 10_000;

let home: Home;
let store: LaneStore;
let sent: string[] = [];
let failures: DeliveryError[] = [];
const log = createLogLines();
let settled: string[] = [];
const meter = {
  settled: (channel: string, outcome: string, code: string) =>
    void settled.push(`${channel} ${outcome} ${code}`.trim()),
};

beforeEach(() => {
  home = temporaryHome();
  store = openSqliteLaneStore({ file: home.path("lanes.db") });
  sent = [];
  settled = [];
  failures = [];
});
afterEach(async () => {
  await store.close();
  home.remove();
});

const channel: Channel = {
  kind: "zalo",
  lacks: [],
  async send(_to, { text }) {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    sent.push(text);
    return { channelMessageId: `id of ${text}` };
  },
};

function says(author: "bot" | "automatic" | "officer", fence: number, text: string) {
  return draftOf({ author, fence, trace: "t" }, { text, buttons: [], attachments: [] });
}

function turn(changes: Partial<TurnCommit>): Promise<void> {
  return takeTurn(store, HERE, changes, NOW);
}

async function deliver(now = NOW): Promise<void> {
  const channels = new Map([["zalo", channel]]);
  const claim = await owed(store, "sender", now);
  const delivery = { store, channels, now: () => now, random: () => 1, meter, log };
  await deliverMessage(delivery, claim, () => undefined);
}

function outage(): DeliveryError {
  return new DeliveryError("down", {
    code: "unreachable",
    retryable: true,
    ours: false,
    forOfficer: "",
  });
}

test("a message that waits for its next try is withheld when an officer claims meanwhile", async () => {
  failures.push(outage());
  await turn({ outgoing: [says("bot", 0, "Bước 1")] });
  await deliver();
  const officer = { kind: "officer", id: "lan", fence: 1 } as const;
  const outgoing = [says("automatic", 1, "Cán bộ đã vào"), says("officer", 1, "Chào bà")];
  await turn({ speaker: officer, outgoing });
  for (let count = 0; count < 3; count += 1) await deliver(NOW + 2_000);
  expect(sent).toEqual(["Cán bộ đã vào", "Chào bà"]);
});

test("a person's answer in the channel's own tool withholds it, too", async () => {
  failures.push(outage());
  await turn({ outgoing: [says("bot", 0, "Bước 1")] });
  await deliver();
  await turn({ speaker: { kind: "outside", fence: 1 }, outgoing: [says("automatic", 1, "114")] });
  for (let count = 0; count < 2; count += 1) await deliver(NOW + 2_000);
  expect(sent).toEqual(["114"]);
});

test("a message that another process has by now neither goes nor is settled", async () => {
  await turn({ outgoing: [says("bot", 0, "một")] });
  const claim = await owed(store, "sender", NOW);
  let now = NOW;
  const slow: Channel = {
    ...channel,
    async send(to, message, mayGo) {
      now = NOW + LEASE_MS;
      if (mayGo?.() === false) throw outage();
      return channel.send(to, message);
    },
  };
  const channels = new Map([["zalo", slow]]);
  const delivery = { store, channels, now: () => now, random: () => 1, meter, log };
  const ends: unknown[] = [];
  await deliverMessage(delivery, claim, (end) => void ends.push(end));
  expect({ ends, sent, settled }).toEqual({ ends: ["unsent"], sent: [], settled: [] });
  await deliver(now);
  expect(sent).toEqual(["một"]);
});

test("what follows in a conversation waits for the message that failed", async () => {
  failures.push(outage());
  await turn({ outgoing: [says("bot", 0, "một"), says("bot", 0, "hai")] });
  await deliver();
  expect(await store.claimOutgoing("sender", 1, NOW + 999)).toEqual([]);
  await deliver(NOW + 1_000);
  await deliver(NOW + 1_000);
  expect(sent).toEqual(["một", "hai"]);
});

test("a final refusal becomes a dead letter, and the conversation goes on", async () => {
  const refusal = { code: "window-closed", retryable: false, ours: false, forOfficer: "" };
  failures.push(new DeliveryError("closed", refusal));
  await turn({ outgoing: [says("bot", 0, "một"), says("bot", 0, "hai")] });
  await deliver();
  await deliver();
  expect(sent).toEqual(["hai"]);
  const letters = await store.deadLetters(10);
  expect(letters).toMatchObject([{ conversation: HERE, reason: "window-closed" }]);
});
