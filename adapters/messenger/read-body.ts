import { webhookBody, webhookEntry } from "./payload.ts";
import type { ReadItem } from "./read.ts";
import { readItem } from "./read.ts";

/** One thing that a body tells of one of our Pages. */
export type PageNews = { readonly account: string; readonly item: ReadItem };

export type ReadBody = {
  readonly news: readonly PageNews[];
  /** Items of threads that another app holds. */
  readonly standby: number;
  /** Ids of Pages that the body is about and that are not set up. */
  readonly strangers: readonly string[];
  /** Changes of the Page itself, also what the dashboard's test button sends. */
  readonly changes: number;
  /** Entries that are not written as documented. */
  readonly damaged: number;
  /** Not about a Page at all, or empty. */
  readonly isForeign: boolean;
};

/**
 * The JSON object of a body's bytes; null when there is none. Strict about UTF-8: a lenient decoder
 * would turn a citizen's words into replacement marks unnoticed.
 */
export function parseBody(body: Uint8Array): object | null {
  try {
    const data: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return typeof data === "object" && data !== null && !Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}

/** The Pages that are set up, by id. */
type Pages = Pick<ReadonlyMap<string, unknown>, "has">;

/** Reads every entry and every item for itself, so that an odd one costs nothing of the others. */
export function readBody(data: object, pages: Pages, now: number): ReadBody {
  const { object, entry } = webhookBody.parse(data);
  if (object !== "page") return { ...EMPTY, isForeign: true };
  const entries = listOf(entry);
  const read = entries.map((it) => readEntry(it, pages, now));
  return {
    news: read.flatMap((it) => it.news),
    standby: sum(read.map((it) => it.standby)),
    strangers: [...new Set(read.flatMap((it) => it.strangers))],
    changes: sum(read.map((it) => it.changes)),
    damaged: sum(read.map((it) => it.damaged)),
    isForeign: entries.length === 0,
  };
}

const EMPTY: ReadBody = {
  news: [],
  standby: 0,
  strangers: [],
  changes: 0,
  damaged: 0,
  isForeign: false,
};

function readEntry(data: unknown, pages: Pages, now: number): ReadBody {
  const parsed = webhookEntry.safeParse(data);
  if (!parsed.success) return { ...EMPTY, damaged: 1 };
  const { id: account, time: entryTime, messaging, standby, changes } = parsed.data;
  const items = listOf(messaging);
  const others = { standby: listOf(standby).length, changes: listOf(changes).length };
  if (!pages.has(account)) {
    // The dashboard's test button names a Page that does not exist.
    return items.length === 0 ? { ...EMPTY, ...others } : { ...EMPTY, strangers: [account] };
  }
  const place = { account, entryTime, now };
  const news = items.map((it) => ({ account, item: readItem(it, place) }));
  const isEmpty = news.length + others.standby + others.changes === 0;
  return { ...EMPTY, ...others, news, damaged: isEmpty ? 1 : 0 };
}

/** What should be a list and is none is read as its only item, which then tells that it is odd. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
