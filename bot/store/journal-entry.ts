import { z } from "zod";
import { CASE_REASONS } from "../cases/case.ts";
import { MEDIA_KINDS } from "../message/citizen-content.ts";
import { VERDICTS } from "../scam/judgement.ts";

/** What a turn or a send tells the archive. Written by inbox, outbox and desk; read by the archive's drain. */
export const journalEntry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("citizen_wrote"), text: z.string() }),
  z.object({ kind: z.literal("citizen_tapped"), label: z.string() }),
  z.object({ kind: z.literal("citizen_sent_media"), media: z.enum(MEDIA_KINDS) }),
  z.object({
    kind: z.literal("citizen_sent_location"),
    latitude: z.number(),
    longitude: z.number(),
  }),
  z.object({ kind: z.literal("citizen_opened") }),
  /**
   * Every outgoing message has a line that tells of it, in the same order: by counting, the archive
   * finds the line of a message. `messages`: how many the text was cut into; absent: one.
   */
  z.object({
    kind: z.literal("bot_said"),
    automatic: z.boolean(),
    text: z.string(),
    buttons: z.array(z.string()),
    messages: z.int().min(1).optional(),
  }),
  z.object({
    kind: z.literal("officer_said"),
    officer: z.string(),
    text: z.string(),
    messages: z.int().min(1).optional(),
  }),
  z.object({
    kind: z.literal("case_opened"),
    code: z.string(),
    team: z.string().nullable(),
    reason: z.enum(CASE_REASONS),
    priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    summary: z.array(z.object({ slot: z.string(), value: z.string() })),
    notes: z.array(z.string()),
  }),
  z.object({
    kind: z.literal("case_claimed"),
    code: z.string(),
    officer: z.string(),
    name: z.string(),
  }),
  z.object({ kind: z.literal("case_closed"), code: z.string(), officer: z.string() }),
  /** `message`: number of the outgoing message. */
  z.object({
    kind: z.literal("message_sent"),
    message: z.number(),
    channelMessageId: z.string().optional(),
  }),
  z.object({ kind: z.literal("message_withheld"), message: z.number() }),
  z.object({ kind: z.literal("message_failed"), message: z.number(), code: z.string() }),
  /** What the turn was understood to be and where it led; without any text. */
  z.object({
    kind: z.literal("turn_taken"),
    decision: z.string().nullable(),
    understood: z.string().nullable(),
    flow: z.string().nullable(),
    step: z.string().nullable(),
  }),
  /** The citizen wants everything before this line forgotten. */
  z.object({ kind: z.literal("data_erased") }),
  /** What a citizen thinks of the help, 1 (very bad) to 5 (very good). */
  z.object({
    kind: z.literal("rated"),
    flow: z.string(),
    step: z.string(),
    rating: z.int().min(1).max(5),
  }),
  /** A reminder fell due where sending is not free any more. */
  z.object({ kind: z.literal("reminder_dropped"), flow: z.string(), step: z.string() }),
  /**
   * What came out of judging a message or link. `quotes`: words that the card quoted; `domain`: registered
   * domain of the worst link; `link`: its hash.
   */
  z.object({
    kind: z.literal("scam_checked"),
    verdict: z.enum(VERDICTS),
    codes: z.array(z.string()).readonly(),
    quotes: z.array(z.string()).readonly(),
    domain: z.string().nullable(),
    link: z.string().nullable(),
  }),
  /** An officer confirms or corrects a verdict. `checked`: number of the journal row that told it. */
  z.object({
    kind: z.literal("scam_reviewed"),
    code: z.string(),
    checked: z.number(),
    officer: z.string(),
    verdict: z.enum(VERDICTS),
    note: z.string().nullable(),
  }),
  z.object({ kind: z.literal("event_failed"), reason: z.string() }),
]);

export type JournalEntry = z.infer<typeof journalEntry>;
