import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { ScamWave } from "./scam-record.ts";
import type { ArchiveTables } from "./tables.ts";

/** Domains that at least `least` conversations looked up since `from`, ms; the most looked up first. */
export async function readWaves(
  db: Kysely<ArchiveTables>,
  from: number,
  least: number,
  limit: number,
): Promise<readonly ScamWave[]> {
  const found = await db
    .selectFrom("scam_checks")
    .select(["domain", ({ fn }) => fn.count<number>("conversation").distinct().as("conversations")])
    .select(({ fn }) => fn.count<number>("link").distinct().as("links"))
    .select(sql<number>`count(case when verdict = 'scam' then 1 end)`.as("accused"))
    .where("at", ">=", from)
    .where("domain", "is not", null)
    .groupBy("domain")
    .having(({ fn }) => fn.count("conversation").distinct(), ">=", least)
    .orderBy("conversations", "desc")
    .orderBy("domain")
    .limit(limit)
    .execute();
  const waves = found.flatMap(({ domain, ...wave }) =>
    domain === null ? [] : { domain, ...wave },
  );
  const days = await countByDay(
    db,
    from,
    waves.map(({ domain }) => domain),
  );
  return waves.map((wave) => ({ ...wave, days: days.get(wave.domain) ?? [] }));
}

type Days = Map<string, { readonly day: string; readonly lookUps: number }[]>;

async function countByDay(
  db: Kysely<ArchiveTables>,
  from: number,
  domains: readonly string[],
): Promise<Days> {
  const days: Days = new Map();
  if (domains.length === 0) return days;
  // Literals: as a parameter SQLite would take a number for a fraction, and not cut the day off.
  const day = sql<number>`(at + ${sql.lit(VIETNAM_MS)}) / ${sql.lit(DAY_MS)}`;
  const counted = await db
    .selectFrom("scam_checks")
    .select(["domain", day.as("day"), ({ fn }) => fn.countAll<number>().as("look_ups")])
    .where("at", ">=", from)
    .where("domain", "in", domains)
    .groupBy(["domain", day])
    .orderBy(day)
    .execute();
  for (const { domain, day: number, look_ups } of counted) {
    if (domain === null) continue;
    const date = new Date(number * DAY_MS).toISOString().slice(0, 10);
    days.set(domain, [...(days.get(domain) ?? []), { day: date, lookUps: look_ups }]);
  }
  return days;
}

const DAY_MS = 86_400_000;
/** Vietnam is seven hours ahead, all the year. */
const VIETNAM_MS = 25_200_000;
