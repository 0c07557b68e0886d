import type { Kysely } from "kysely";
import { z } from "zod";
import { CASE_REASONS } from "../cases/case.ts";
import type { CaseRecord, CaseStatus } from "./case-record.ts";
import { CASE_STATUSES } from "./case-record.ts";
import type { ArchiveTables } from "./tables.ts";

/** Cases of these statuses: the most urgent first, among them the oldest first. */
export async function readCases(
  db: Kysely<ArchiveTables>,
  statuses: readonly CaseStatus[],
  limit: number,
): Promise<readonly CaseRecord[]> {
  if (statuses.length === 0) return [];
  const rows = await db
    .selectFrom("cases")
    .selectAll()
    .where("status", "in", statuses)
    .orderBy("priority")
    .orderBy("opened_at")
    .orderBy("code")
    .limit(limit)
    .execute();
  return rows.map(caseOf);
}

/** One case; null when there is none of that code. */
export async function readCase(
  db: Kysely<ArchiveTables>,
  code: string,
): Promise<CaseRecord | null> {
  const row = await db.selectFrom("cases").selectAll().where("code", "=", code).executeTakeFirst();
  return row === undefined ? null : caseOf(row);
}

/** Every case of a conversation, oldest first. */
export async function readCasesOf(
  db: Kysely<ArchiveTables>,
  conversation: string,
): Promise<readonly CaseRecord[]> {
  const rows = await db
    .selectFrom("cases")
    .selectAll()
    .where("conversation", "=", conversation)
    .orderBy("opened_at")
    .orderBy("code")
    .execute();
  return rows.map(caseOf);
}

const storedCase = z.object({
  code: z.string(),
  conversation: z.string(),
  team: z.string().nullable(),
  reason: z.enum(CASE_REASONS),
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  summary: z.string(),
  notes: z.string(),
  status: z.enum(CASE_STATUSES),
  officer_id: z.string().nullable(),
  officer_name: z.string().nullable(),
  opened_at: z.number(),
  claimed_at: z.number().nullable(),
  closed_at: z.number().nullable(),
  closed_by: z.string().nullable(),
});

const storedFacts = z.array(z.object({ slot: z.string(), value: z.string() }));
const storedNotes = z.array(z.string());

function caseOf(stored: unknown): CaseRecord {
  const row = storedCase.parse(stored);
  return {
    code: row.code,
    conversation: row.conversation,
    team: row.team,
    reason: row.reason,
    priority: row.priority,
    summary: storedFacts.parse(JSON.parse(row.summary)),
    notes: storedNotes.parse(JSON.parse(row.notes)),
    status: row.status,
    officer:
      row.officer_id === null
        ? null
        : { id: row.officer_id, name: row.officer_name ?? row.officer_id },
    openedAt: row.opened_at,
    claimedAt: row.claimed_at,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
  };
}
