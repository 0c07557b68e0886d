import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { z } from "zod";
import { newCitizen } from "../support/faults/citizen.ts";
import type { Province, Role } from "../support/faults/province.ts";
import { openProvince } from "../support/faults/province.ts";
import { until } from "../support/until.ts";
import type { RedisCall } from "../support/watch-redis.ts";
import { costOf, watchRedis } from "../support/watch-redis.ts";

const TURNS = 6;
/** What a turn may ask of Redis. */
const ROUND_TRIPS = 4;
const COMMANDS = 25;

test.each<[string, readonly Role[]]>([
  ["one process", ["both"]],
  // The first one keeps the archive, so nobody has to look through others' journals for it.
  ["worker and web apart", ["worker", "web"]],
])(
  "%s: a turn costs Redis few round trips and commands",
  async (setUp, roles) => {
    const province = await openProvince("everysec");
    try {
      const calls = await callsOfTurns(province, roles);
      const { roundTrips, commands } = costOf(calls, TURNS);
      process.stdout.write(
        `redis: a turn, ${setUp}: ${roundTrips} round trips, ${commands} commands\n`,
      );
      expect(new Set(calls.map(({ name }) => name))).toContain("commit");
      expect(roundTrips).toBeLessThanOrEqual(ROUND_TRIPS);
      expect(commands).toBeLessThanOrEqual(COMMANDS);
    } finally {
      await province.close();
    }
  },
  120_000,
);

async function callsOfTurns(
  province: Province,
  roles: readonly Role[],
): Promise<readonly RedisCall[]> {
  let url = "";
  for (const role of roles) url = (await province.start(role)).url;
  const citizen = newCitizen("7400000000000001", () => url);
  const takeTurn = async () => {
    const before = province.page.arrivals.length;
    await citizen.write();
    await until(() => province.page.arrivals.length > before);
    while ((await leftAt(url)) > 0) await sleep(50);
  };
  // The first one fetches scripts and codes.
  await takeTurn();
  const watched = await watchRedis(province.redis?.url ?? "");
  for (let turn = 0; turn < TURNS; turn += 1) await takeTurn();
  const calls = await watched.calls();
  watched.stop();
  return calls;
}

const left = z.object({ waitingEvents: z.number(), outgoing: z.number(), journal: z.number() });

async function leftAt(url: string): Promise<number> {
  const { waitingEvents, outgoing, journal } = left.parse(
    await (await fetch(`${url}/readyz`)).json(),
  );
  return waitingEvents + outgoing + journal;
}
