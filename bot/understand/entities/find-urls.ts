import type { Span } from "./span.ts";
import { spansOf } from "./span.ts";

/**
 * Addresses: with http(s):// or www., and bare hosts with a known ending ("dichvucong.gov.vn",
 * "bit.ly/3xY"). Trailing punctuation is not part of one.
 */
export function findUrls(text: string): readonly Span[] {
  if (!text.includes(".") && !text.includes("://")) return [];
  return spansOf(text, URL_PATTERN, "url", ([written]) => written.toLowerCase());
}

const END = String.raw`[^\s<>"'\uFFFC]*[^\s<>"'.,;:!?)\]}…\uFFFC]`;
const LABELS = String.raw`(?<![\p{L}\p{N}@.\-_])(?:[a-z0-9][a-z0-9-]{0,61}\.)+`;
const ENDINGS =
  "vn|com|net|org|info|top|xyz|cc|vip|click|link|site|online|shop|app|io|us|asia|club|icu|live|store|apk";
/** Endings that are words too ("không biết.co ai giúp"): only with a path behind them. */
const WORD_ENDINGS = "me|ly|co";

const URL_PATTERN = new RegExp(
  `(?:https?://|(?<![\\p{L}\\p{N}])www\\.)${END}` +
    `|${LABELS}(?:(?:${ENDINGS})(?![\\p{L}\\p{N}@-]|\\.[a-z0-9])(?::\\d{1,5})?(?:[/?#](?:${END})?)?` +
    `|(?:${WORD_ENDINGS})/${END})`,
  "giu",
);
