import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Channel } from "../../bot/channel/channel.ts";
import { DeliveryError } from "../../bot/channel/delivery-error.ts";
import { ACCOUNT_IN_FLIGHT } from "../../bot/outbox/account-gates.ts";
import { draftOf } from "../../bot/outbox/outgoing-body.ts";
import { startOutbox } from "../../bot/outbox/start-outbox.ts";
import type { LaneStore } from "../../bot/store/lane-store.ts";
import { openSqliteLaneStore } from "../../bot/store/sqlite/open-sqlite-lane-store.ts";
import { claimed, event, turn } from "../store/contract/lane-samples.ts";
import type { Home } from "../store/temporary-home.ts";
import { temporaryHome } from "../store/temporary-home.ts";
import { until } from "../support/until.ts";

let home: Home;
let store: LaneStore;
beforeEach(() => {
  home = temporaryHome();
  store = openSqliteLaneStore({ file: home.path("lanes.db") });
});
afterEach(async () => {
  await store.close();
  home.remove();
});

const quiet = { warn: () => undefined, error: () => undefined, debug: () => undefined };
const log = { ...quiet, info: () => undefined, fatal: () => undefined, trace: () => undefined };

function outboxFor(send: Channel["send"]) {
  const channel: Channel = { kind: "webchat", lacks: [], send };
  const channels = new Map([[channel.kind, channel]]);
  const meter = { settled: () => undefined };
  const delivery = { store, channels, now: Date.now, random: Math.random, meter, log };
  return startOutbox(delivery, "sender");
}

/** Owes texts to one citizen of an account. */
async function owe(account: string, user: string, ...texts: string[]): Promise<void> {
  const conversation = `webchat:${account}:${user}`;
  await store.accept([event(conversation, "e")], Date.now());
  const claim = await claimed(store, "w", Date.now());
  const outgoing = texts.map((text) =>
    draftOf({ author: "bot", fence: 0, trace: "t" }, { text, buttons: [], attachments: [] }),
  );
  await store.commit(claim, turn(1, { outgoing }), Date.now());
  await store.release(claim);
}

function unreachable(): DeliveryError {
  return new DeliveryError("nobody answers", {
    code: "unreachable",
    retryable: true,
    ours: false,
    forOfficer: "",
  });
}

test("an account that never answers takes only its own room", async () => {
  const waiting: string[] = [];
  const sent: string[] = [];
  const release: (() => void)[] = [];
  for (let user = 0; user < 2 * ACCOUNT_IN_FLIGHT; user += 1) await owe("slow", `${user}`, "x");
  for (let user = 0; user < 20; user += 1) await owe("fine", `${user}`, "1", "2");
  const outbox = outboxFor(async ({ account, user }, { text }) => {
    if (account === "slow") {
      waiting.push(user);
      await new Promise<void>((resolve) => release.push(resolve));
    } else sent.push(`${user}:${text}`);
    return {};
  });
  await until(() => sent.length === 40);
  expect(waiting).toHaveLength(ACCOUNT_IN_FLIGHT);
  for (let user = 0; user < 20; user += 1) {
    expect(sent.filter((it) => it.startsWith(`${user}:`))).toEqual([`${user}:1`, `${user}:2`]);
  }
  const free = setInterval(() => {
    for (const go of release.splice(0)) go();
  }, 5);
  await until(() => waiting.length === 2 * ACCOUNT_IN_FLIGHT);
  await outbox.stop();
  clearInterval(free);
});

test("while an account fails, few of its messages are tried and none is given up", async () => {
  let tries = 0;
  let works = false;
  const sent: string[] = [];
  for (let user = 0; user < 60; user += 1) await owe("page", `${user}`, "1", "2");
  const outbox = outboxFor(async ({ user }, { text }) => {
    tries += 1;
    await sleep(1);
    if (!works) throw unreachable();
    sent.push(`${user}:${text}`);
    return {};
  });
  await sleep(1_500);
  expect(tries).toBeLessThan(2 * ACCOUNT_IN_FLIGHT);
  works = true;
  await until(() => sent.length === 120);
  for (let user = 0; user < 60; user += 1) {
    expect(sent.filter((it) => it.startsWith(`${user}:`))).toEqual([`${user}:1`, `${user}:2`]);
  }
  await outbox.stop();
  expect(await store.health(Date.now())).toMatchObject({ outgoing: 0, deadLetters: 0 });
});
