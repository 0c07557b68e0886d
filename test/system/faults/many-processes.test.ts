import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import type { Citizen } from "../../support/faults/citizen.ts";
import { deliver, newCitizen, textBody } from "../../support/faults/citizen.ts";
import { audit, balanceOf, settle } from "../../support/faults/ledger.ts";
import type { Province } from "../../support/faults/province.ts";
import { openProvince } from "../../support/faults/province.ts";
import type { RunningServer } from "../../support/start-server.ts";

const TEST_LIMIT_MS = 180_000;
const CITIZENS = 10;
/** Between two messages of one citizen, ms. */
const PAUSE_MS = 20;

function citizensAt(urlOf: () => string): readonly Citizen[] {
  return Array.from({ length: CITIZENS }, (_, place) =>
    newCitizen(`72000000000000${10 + place}`, urlOf),
  );
}

/** Tells `look` when it is over, so that nobody goes on talking to a service that is gone. */
async function inProvince(
  look: (province: Province, talk: { isOver: boolean }) => Promise<void>,
): Promise<void> {
  const province = await openProvince("everysec");
  const talk = { isOver: false };
  try {
    await look(province, talk);
  } finally {
    talk.isOver = true;
    await province.close();
  }
}

test(
  "a rolling restart under load loses and repeats nothing",
  () =>
    inProvince(async (province, talk) => {
      const webs = [await province.start("web"), await province.start("web")];
      const workers = [await province.start("worker"), await province.start("worker")];
      let turn = 0;
      const urlOf = () => {
        turn += 1;
        return webs[turn % webs.length]?.url ?? "";
      };
      const citizens = citizensAt(urlOf);
      const talking = citizens.map(async (citizen) => {
        while (!talk.isOver) {
          await citizen.write();
          await sleep(PAUSE_MS);
        }
      });
      const exits: (number | null)[] = [];
      for (const role of ["web", "worker"] as const) {
        const group: RunningServer[] = role === "web" ? webs : workers;
        for (const [place, old] of group.entries()) {
          group[place] = await province.start(role);
          exits.push(await old.stop());
        }
      }
      talk.isOver = true;
      await Promise.all(talking);
      await settle(citizens, province.page);
      const balance = balanceOf(citizens, province.page.arrivals);
      audit("rolling restart of 2 web, 2 worker", balance, {}, { repeated: 0 });
      expect(exits).toEqual([0, 0, 0, 0]);
    }),
  TEST_LIMIT_MS,
);

/** Longer than a worker may be silent before others take its conversations, ms. */
const FROZEN_MS = 6_500;

test(
  "a worker that is suspended beyond its lease neither writes nor sends when it wakes",
  () =>
    inProvince(async (province, talk) => {
      const web = await province.start("web");
      const first = await province.start("worker");
      const citizens = citizensAt(() => web.url);
      for (const citizen of citizens) await citizen.write();
      await settle(citizens, province.page);
      const second = await province.start("worker");
      await sleep(1_500);
      const talking = citizens.map(async (citizen) => {
        while (!talk.isOver) {
          await citizen.write();
          await sleep(PAUSE_MS);
        }
      });
      await sleep(200);
      first.freeze();
      await sleep(FROZEN_MS);
      // Everything is with the other worker now; whatever the first still holds is not its own any more.
      const before = balanceOf(citizens, province.page.arrivals);
      first.wake();
      await sleep(1_500);
      talk.isOver = true;
      await Promise.all(talking);
      await settle(citizens, province.page);
      const balance = balanceOf(citizens, province.page.arrivals);
      const facts = { "repeated before it woke": before.repeated };
      // What had left for the channel at the moment of freezing was sent by both.
      audit(`worker suspended ${FROZEN_MS} ms`, balance, facts, { repeated: CITIZENS });
      expect(balance.repeated).toBe(before.repeated);
      expect([first.isRunning(), second.isRunning()]).toEqual([true, true]);
    }),
  TEST_LIMIT_MS,
);

const MESSAGES = 20;

test.each([1, 2])(
  "ten citizens write twenty messages each to %d workers, one by one and overlapping",
  (count) =>
    inProvince(async (province) => {
      const web = await province.start("web");
      for (let worker = 0; worker < count; worker += 1) await province.start("worker");
      const citizens = citizensAt(() => web.url);
      await Promise.all(
        citizens.map(async (citizen, place) => {
          for (let message = 0; message < MESSAGES; message += 1) {
            await citizen.write();
            // Half of them wait for the answer before they go on.
            if (place % 2 === 0) await answered(province, citizen);
          }
        }),
      );
      // One more message reads the counter.
      for (const citizen of citizens) await citizen.write();
      await settle(citizens, province.page);
      const counters = citizens.map(
        ({ user }) => province.page.arrivals.findLast((it) => it.user === user)?.turn,
      );
      const balance = balanceOf(citizens, province.page.arrivals);
      audit(`10 citizens × 20 messages, ${count} workers`, balance, {}, { repeated: 0 });
      expect(counters).toEqual(citizens.map(() => MESSAGES + 1));
    }),
  TEST_LIMIT_MS,
);

async function answered({ page }: Province, { user, accepted }: Citizen): Promise<void> {
  const limit = Date.now() + 10_000;
  while (page.arrivals.filter((it) => it.user === user).length < accepted.length) {
    if (Date.now() > limit) throw new Error("no answer came within ten seconds");
    await sleep(2);
  }
}

const REDELIVERIES = 40;

test(
  "a message delivered forty times more, alone and among others, is answered once",
  () =>
    inProvince(async (province) => {
      const web = await province.start("web");
      await province.start("worker");
      const body = textBody("7300000000000001", "hi");
      expect(await deliver(web.url, body)).toBe(200);
      const again = Array.from({ length: REDELIVERIES }, (_, place) =>
        // The same bytes, and the same message in a body that was put together anew.
        deliver(web.url, place % 2 === 0 ? body : textBody("7300000000000001", "hi")),
      );
      expect(new Set(await Promise.all(again))).toEqual(new Set([200]));
      for (let place = 0; place < 5; place += 1) await deliver(web.url, body);
      await sleep(1_000);
      expect(province.page.arrivals).toHaveLength(1);
      process.stdout.write(`fault: ${REDELIVERIES + 5} redeliveries: extra answers 0\n`);
    }),
  TEST_LIMIT_MS,
);
