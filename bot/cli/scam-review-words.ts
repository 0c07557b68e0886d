import { z } from "zod";

/** The list in words for editors; null when the house answered something else. */
export function scamReviewWords(answer: unknown): readonly string[] | null {
  const listed = listAnswer.safeParse(answer);
  if (!listed.success) return null;
  const { corrections, confirmed, waves } = listed.data;
  return [
    `verdicts corrected by officers: ${corrections.length}; confirmed: ${confirmed}`,
    ...corrections.flatMap(correctionLines),
    `waves, domains that many conversations looked up in 7 days: ${waves.length}`,
    ...waves.map(waveLine),
  ];
}

const check = z.object({
  verdict: z.string(),
  codes: z.array(z.string()),
  quotes: z.array(z.string()),
  domain: z.string().nullable(),
});
const correction = z.object({
  code: z.string(),
  officer: z.string(),
  at: z.number(),
  verdict: z.string(),
  note: z.string().nullable(),
  check,
});
const wave = z.object({
  domain: z.string(),
  conversations: z.number(),
  links: z.number(),
  accused: z.number(),
  days: z.array(z.object({ day: z.string(), lookUps: z.number() })),
});
const listAnswer = z.object({
  outcome: z.literal("listed"),
  corrections: z.array(correction),
  confirmed: z.number(),
  waves: z.array(wave),
});

function correctionLines({ code, officer, at, verdict, note, check }: z.infer<typeof correction>) {
  const day = new Date(at).toISOString().slice(0, 10);
  const parts: readonly (readonly [string, string])[] = [
    ["reasons", check.codes.join(", ")],
    ["quoted", check.quotes.map((quote) => `"${quote}"`).join(", ")],
    ["domain", check.domain ?? ""],
    ["note", note?.replaceAll("\n", " / ") ?? ""],
  ];
  return [
    `  ${code}  ${day}  said ${check.verdict}, ${officer} says ${verdict}`,
    ...parts.flatMap(([name, text]) => (text === "" ? [] : [`      ${name}: ${text}`])),
  ];
}

function waveLine({ domain, conversations, links, accused, days }: z.infer<typeof wave>): string {
  const byDay = days.map(({ day, lookUps }) => `${day}: ${lookUps}`).join(", ");
  return `  ${domain}  conversations: ${conversations}, links: ${links}, called a scam: ${accused}  (${byDay})`;
}
