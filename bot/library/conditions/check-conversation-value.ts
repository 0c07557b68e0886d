import type { Operand } from "../../flow/condition.ts";
import { AUDIENCES, CHANNELS } from "../../flow/text.ts";
import { LOCALE, VARIANTS } from "../keywords/variants.ts";
import { didYouMean } from "../nearest-word.ts";
import type { Complaint } from "../report.ts";
import { error, quote } from "../report.ts";
import type { Range } from "../source-text.ts";
import type { LocatedOperand } from "./located-condition.ts";

/** Checks what a channel, an audience or a locale is compared with; words may be in either language. */
export function checkConversationValue(
  subject: "channel" | "audience" | "locale",
  operand: Extract<LocatedOperand, { kind: "literal" }>,
  report: (at: Range, complaint: Complaint) => void,
): Operand | null {
  const value = String(operand.value);
  if (subject === "locale" && LOCALE.test(value)) return { kind: "literal", value };
  const words = WORDS[subject];
  const canonical = words.get(value);
  if (canonical !== undefined) return { kind: "literal", value: canonical };
  report(
    operand.at,
    error(
      "unknown-word",
      `Không có ${NAMES[subject]} ${quote(value)}.`,
      didYouMean(value, words.keys(), `Dùng một trong: ${[...words.keys()].join(", ")}.`),
    ),
  );
  return null;
}

/** Every spelling → canonical value. */
const WORDS: Readonly<Record<"channel" | "audience" | "locale", ReadonlyMap<string, string>>> = {
  channel: new Map(CHANNELS.map((channel) => [channel, channel])),
  audience: new Map([
    ...AUDIENCES.map((audience): [string, string] => [audience, audience]),
    ...AUDIENCES.map((audience): [string, string] => [VARIANTS[audience], audience]),
    ["default", "default"],
    [VARIANTS.default, "default"],
  ]),
  locale: new Map([
    ["vi", "vi"],
    ["en", "en"],
  ]),
};

const NAMES = { channel: "kênh", audience: "đối tượng", locale: "ngôn ngữ" } as const;
