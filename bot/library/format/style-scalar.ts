import { Scalar } from "yaml";
import { FLAG_WORDS } from "../keywords/fixed-words.ts";
import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import type { Place } from "../places/place.ts";

/** Writes a scalar in house style: quotes only where something needs them, flags as one word. */
export function styleScalar(node: Scalar, place: Place, language: KeywordLanguage): void {
  if (place.kind === "flag") styleFlag(node, language);
  else if (place.kind === "free" || place.kind === "value") styleValue(node);
  else styleWritten(node, place);
}

function styleWritten(node: Scalar, place: Place): void {
  // What YAML takes for a number or a date is a text here: it stays as it was typed.
  if (typeof node.value !== "string" && node.source !== undefined && node.source !== "") {
    if (node.value === null && node.source === "~") return;
    if (place.kind === "word" && typeof node.value === "number") return;
    node.value = node.source;
  }
  if (typeof node.value === "string") styleText(node, node.value, place);
}

function styleFlag(node: Scalar, language: KeywordLanguage): void {
  const flag = FLAG_WORDS[String(node.value)];
  if (flag === undefined) return;
  const [yes, no] = language === "vi" ? ["có", "không"] : [true, false];
  node.value = flag ? yes : no;
  delete node.source;
  node.type = Scalar.PLAIN;
}

/** A value may be a number or a text, and the quotes tell which. */
function styleValue(node: Scalar): void {
  if (typeof node.value === "string" && node.type === Scalar.QUOTE_SINGLE) {
    node.type = Scalar.QUOTE_DOUBLE;
  }
}

function styleText(node: Scalar, text: string, place: Place): void {
  if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return;
  // The vendor falls back to quotes by itself where plain would be read otherwise.
  node.type = mustBeQuoted(text, place) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
}

/** Times, spans, phone numbers and texts that begin with a brace are always quoted; so is what other readers misread. */
function mustBeQuoted(text: string, place: Place): boolean {
  if (DATE.test(text)) return place.kind !== "date";
  return text.startsWith("{") || TIME.test(text) || PHONE.test(text) || OLD_BOOLEAN.test(text);
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const TIME = /^\d{1,2}:\d{2}/u;
const PHONE = /^[+\d(][\d .()-]{2,}$/u;
const OLD_BOOLEAN = /^(?:yes|no|on|off|y|n)$/iu;
