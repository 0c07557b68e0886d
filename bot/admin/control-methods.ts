import { z } from "zod";
import { CASE_STATUSES } from "../archive/case-record.ts";
import type { House } from "../house.ts";
import { VERDICTS } from "../scam/judgement.ts";
import type { ControlMethod } from "../store/control/control-method.ts";
import { controlMethod } from "../store/control/control-method.ts";

/** What command-line programs may ask of the house, whether it is a running server or opened by themselves. */
export function controlMethods(
  { desk, store }: Pick<House, "desk" | "store">,
  now: () => number,
): ReadonlyMap<string, ControlMethod> {
  return new Map([
    ["case list", controlMethod(listing, (it) => desk.listCases(it.statuses, it.limit))],
    ["case show", controlMethod(showing, (it) => desk.showCase(it.code, it.last))],
    ["case claim", controlMethod(working, (it) => desk.claimCase(it.code, it.officer))],
    ["case reply", controlMethod(replying, (it) => desk.replyToCase(it.code, it.officer, it.text))],
    ["case close", controlMethod(working, (it) => desk.closeCase(it.code, it.officer))],
    [
      "case verdict",
      controlMethod(reviewing, (it) =>
        desk.reviewVerdict(it.code, it.officer, it.verdict, it.note),
      ),
    ],
    ["content scam-review", controlMethod(looking, (it) => desk.listScamReviews(it.days))],
    ["data export", controlMethod(owning, (it) => desk.exportData(it.of))],
    ["data erase", controlMethod(owning, (it) => desk.eraseData(it.of))],
    [
      "waiting people",
      controlMethod(z.strictObject({ since: z.number() }), async (it) => {
        return { outcome: "counted", counts: await store.countWaiting(it.since) };
      }),
    ],
    [
      "dead-letters list",
      controlMethod(z.strictObject({ limit }), async (it) => {
        return { outcome: "listed", letters: await store.deadLetters(it.limit) };
      }),
    ],
    [
      "dead-letters retry",
      controlMethod(z.strictObject({ id: z.string().min(1) }), async (it) => {
        const retried = await store.retryDeadLetter(it.id, now());
        return { outcome: retried ? "retried" : "unknown_id" };
      }),
    ],
  ]);
}

const code = z.string().min(1);
const limit = z.int().positive();
const officer = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });
const listing = z.strictObject({ statuses: z.array(z.enum(CASE_STATUSES)), limit });
const showing = z.strictObject({ code, last: limit });
const working = z.strictObject({ code, officer });
const reviewing = z.strictObject({
  code,
  officer,
  verdict: z.enum(VERDICTS),
  note: z.string().min(1).nullable(),
});
const owning = z.strictObject({ of: z.string().min(1) });
const looking = z.strictObject({ days: z.int().positive() });
const replying = z.strictObject({ code, officer, text: z.string() });
