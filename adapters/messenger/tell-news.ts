import type { Log } from "../../bot/log/log.ts";
import type { PageNews, ReadBody } from "./read-body.ts";

/**
 * Logs what an operator should know of a body, in one line at most for what was not taken, and one for
 * each thing that Meta or a person did with the thread. Never a citizen's id, word or link.
 */
export function tellNews(log: Log, body: ReadBody, answeredOutside: readonly string[]): void {
  for (const { account, item } of body.news) {
    if (item.kind === "policy") {
      const facts = { account, action: item.action };
      log.error(
        facts,
        "messenger: Meta warned, blocked or unblocked the Page, see its Support Inbox",
      );
    } else if (item.kind === "handover") {
      log.info({ account, event: item.event }, "messenger: a thread went from one app to another");
    }
  }
  for (const account of answeredOutside) {
    log.info({ account }, OUTSIDE);
  }
  tellIgnored(log, body);
}

function tellIgnored(log: Log, body: ReadBody): void {
  const unknown = body.news.flatMap(({ item }) => (item.kind === "unknown" ? [item.keys] : []));
  const incomplete = body.news.filter(isIncomplete).length + body.damaged;
  const facts = {
    ...(unknown.length > 0 ? { unknown: unknown.length, keys: unknown.flat().slice(0, 5) } : {}),
    ...(incomplete > 0 ? { incomplete } : {}),
    ...(body.strangers.length > 0 ? { pages: body.strangers.slice(0, 5) } : {}),
    ...(body.isForeign ? { foreign: true } : {}),
  };
  if (Object.keys(facts).length > 0) log.warn(facts, IGNORED);
  else if (body.changes > 0) log.info({ changes: body.changes }, CHANGES);
}

const OUTSIDE =
  "messenger: a person or another app wrote in the Page's name; the bot keeps silent there for half an hour";
const IGNORED =
  "messenger: events were ignored: of an unknown kind, not as documented, or for a Page that is not set up";
const CHANGES = "messenger: the dashboard's Test button or a change of the Page reached us";

function isIncomplete({ item }: PageNews): boolean {
  return item.kind === "incomplete";
}
