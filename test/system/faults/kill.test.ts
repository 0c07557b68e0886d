import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import type { Citizen } from "../../support/faults/citizen.ts";
import { newCitizen } from "../../support/faults/citizen.ts";
import { audit, balanceOf, settle } from "../../support/faults/ledger.ts";
import type { Province } from "../../support/faults/province.ts";
import { openProvince } from "../../support/faults/province.ts";
import type { RunningServer } from "../../support/start-server.ts";

/** 30 in the long form: FAULT_ROUNDS=30. */
const { FAULT_ROUNDS = "5" } = process.env;
const ROUNDS = Number(FAULT_ROUNDS);
const CITIZENS = 8;
const MESSAGES_A_ROUND = 6;
const TEST_LIMIT_MS = 120_000 + ROUNDS * 40_000;
/** Everything owed is sent so soon after a restart, ms. */
/** How fast it is stands in what is printed (3 s on a quiet machine); this only ends the waiting. */
const OWED_LIMIT_MS = 30_000;

/** A set-up, and what dies in it. */
type Victim = {
  readonly urlOf: () => string;
  /** Kills it and starts it again; resolves when it is ready. */
  killAndRestart(): Promise<void>;
};

async function rounds(fault: string, province: Province, victim: Victim): Promise<void> {
  const citizens = Array.from({ length: CITIZENS }, (_, place) =>
    newCitizen(`70000000000000${10 + place}`, victim.urlOf),
  );
  let slowest = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const talking = citizens.map(talk);
    await sleep(5 + Math.random() * 60);
    await victim.killAndRestart();
    const restarted = Date.now();
    const owed = citizens.flatMap((it) => it.accepted);
    while (!owed.every((text) => province.page.arrivals.some((it) => it.message === text))) {
      if (Date.now() - restarted > OWED_LIMIT_MS) break;
      await sleep(5);
    }
    slowest = Math.max(slowest, Date.now() - restarted);
    await Promise.all(talking);
    await settle(citizens, province.page);
  }
  const most = { repeated: CITIZENS * ROUNDS };
  const balance = balanceOf(citizens, province.page.arrivals);
  audit(`kill -9 of ${fault}, ${ROUNDS} rounds`, balance, { "owed sent after ms": slowest }, most);
  expect(balance.accepted).toBe(CITIZENS * MESSAGES_A_ROUND * ROUNDS);
  expect(slowest).toBeLessThan(OWED_LIMIT_MS);
}

async function talk(citizen: Citizen): Promise<void> {
  for (let message = 0; message < MESSAGES_A_ROUND; message += 1) await citizen.write();
}

function restarting(province: Province, role: "both" | "web" | "worker", first: RunningServer) {
  let server = first;
  return {
    server: () => server,
    killAndRestart: async () => {
      await server.kill();
      server = await province.start(role);
    },
  };
}

test(
  "the embedded server, killed while it takes in, thinks and sends",
  async () => {
    const province = await openProvince("embedded");
    try {
      const one = restarting(province, "both", await province.start("both"));
      const { killAndRestart } = one;
      await rounds("the embedded server", province, {
        urlOf: () => one.server().url,
        killAndRestart,
      });
    } finally {
      await province.close();
    }
  },
  TEST_LIMIT_MS,
);

test.each(["web", "worker"] as const)(
  "a %s process, killed under load",
  async (role) => {
    const province = await openProvince("everysec");
    try {
      const web = restarting(province, "web", await province.start("web"));
      const worker = restarting(province, "worker", await province.start("worker"));
      const { killAndRestart } = role === "web" ? web : worker;
      await rounds(role, province, { urlOf: () => web.server().url, killAndRestart });
    } finally {
      await province.close();
    }
  },
  TEST_LIMIT_MS,
);

test(
  "Redis, killed under load, with every write flushed before its answer",
  async () => {
    const province = await openProvince("always");
    try {
      const server = await province.start("both");
      await rounds("Redis", province, {
        urlOf: () => server.url,
        killAndRestart: async () => {
          await province.redis?.kill();
          await province.redis?.start();
        },
      });
      expect(server.isRunning()).toBe(true);
    } finally {
      await province.close();
    }
  },
  TEST_LIMIT_MS,
);
