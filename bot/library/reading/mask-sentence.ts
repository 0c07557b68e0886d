import type { SourceText } from "../source-text.ts";
import { textOfLine } from "../source-text.ts";

/**
 * A line whose sentence is made harmless to YAML: its colons and braces become look-alikes of the same
 * length. Null where the mistake is another, or there is nothing to mask.
 */
export function maskSentence(source: SourceText, line: number, code: string): string | null {
  if (code !== "colon-in-text" && code !== "unquoted-brace") return null;
  const written = textOfLine(source, line);
  const [, key = "", sentence = ""] = SENTENCE_LINE.exec(written) ?? [];
  const masked = key + sentence.replace(/[:{}]/gu, (char) => LOOK_ALIKES[char] ?? char);
  return masked.length === written.length && masked !== written ? masked : null;
}

/** Dashes and one key, then a sentence that is neither quoted nor a list. */
const SENTENCE_LINE = /^(\s*(?:- +)*(?:[^:"'{[]+: +)?)([^"'[|>].*)$/u;

const LOOK_ALIKES: Readonly<Record<string, string>> = { ":": "∶", "{": "❴", "}": "❵" };
