import { findAccounts } from "./find-accounts.ts";
import { findCitizenIds, findDossiers } from "./find-codes.ts";
import { findMoney } from "./find-money.ts";
import { findHotlines, findPhones } from "./find-phones.ts";
import { findUrls } from "./find-urls.ts";
import type { Finder, Span } from "./span.ts";

/** Every entity of a text with its place, in order of place. None overlaps another. */
export function locateEntities(text: string): readonly Span[] {
  const urls = findUrls(text);
  if (!/\d/.test(text)) return urls;
  let left = urls.length === 0 ? text : blank(text, urls);
  const spans = [...urls];
  for (const find of FINDERS) {
    const found = find(left);
    if (found.length === 0) continue;
    spans.push(...found);
    left = blank(left, found);
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** The surest first: what one takes, the next no longer sees. */
const FINDERS: readonly Finder[] = [
  findDossiers,
  findCitizenIds,
  findPhones,
  findMoney,
  findHotlines,
  findAccounts,
];

/** Neither letter, digit, dot nor space: nothing is found across a blanked place. */
const BLANK = "\uFFFC";

function blank(text: string, spans: readonly Span[]): string {
  let blanked = "";
  let end = 0;
  for (const { from, to } of spans) {
    blanked += text.slice(end, from) + BLANK.repeat(to - from);
    end = to;
  }
  return blanked + text.slice(end);
}
