import type { Accept, CitizenEvent } from "../../bot/channel/channel.ts";
import type { WebhookReply, WebhookRequest } from "../../bot/channel/webhook.ts";
import type { Log } from "../../bot/log/log.ts";
import type { MessengerApp } from "./account.ts";
import type { Echoes } from "./echoes.ts";
import { isMark } from "./mark.ts";
import type { ReadItem } from "./read.ts";
import type { PageNews } from "./read-body.ts";
import { parseBody, readBody } from "./read-body.ts";
import { tellNews } from "./tell-news.ts";
import { isSigned } from "./verify.ts";

export type EventDoor = {
  readonly apps: readonly MessengerApp[];
  readonly accept: Accept;
  readonly echoes: Echoes;
  readonly now: () => number;
  readonly log: Log;
  /** Status for a wrong or missing signature. */
  readonly refusal: number;
  /** Counts refusals since the start; the first one is an alarm. */
  refused(): number;
};

/**
 * Takes one body. An hour without 200 and Meta takes the Page's subscription away, so whatever is truly
 * Meta's is answered with 200, also what we make nothing of. Only what could not be kept is asked for
 * again, by the error that goes on from here.
 */
export async function takeBody(door: EventDoor, request: WebhookRequest): Promise<WebhookReply> {
  const signature = headerOf(request, "x-hub-signature-256");
  // A Page's events must be signed by its own app.
  const app = door.apps.find((it) => isSigned(signature, request.body, it.secret));
  if (app === undefined) return refuse(door, signature);
  const data = parseBody(request.body);
  if (data === null) {
    door.log.warn({ bytes: request.body.length }, "messenger: a body is no JSON object, refused");
    return { status: 400 };
  }
  const body = readBody(data, app.pages, door.now());
  const answered = body.news.flatMap((it) => answeredOutside(app, it));
  tellNews(
    door.log,
    body,
    answered.map((it) => it.account),
  );
  hearEchoes(door, body.news);
  await acceptAll(door, [...body.news.flatMap(({ item }) => citizenEvents(item)), ...answered]);
  return { status: 200, body: "EVENT_RECEIVED" };
}

/** After an outage events come out of order; Meta asks to sort them. */
async function acceptAll(door: EventDoor, events: readonly CitizenEvent[]): Promise<void> {
  const inOrder = [...events].sort((one, other) => one.at - other.at);
  if (inOrder.length > 0) await door.accept(inOrder);
}

function citizenEvents(item: ReadItem): readonly CitizenEvent[] {
  return item.kind === "citizen" ? item.events : [];
}

function hearEchoes(door: EventDoor, news: readonly PageNews[]): void {
  for (const { account, item } of news) {
    if (item.kind !== "echo" || item.metadata === null || item.messageId === null) continue;
    if (isMark(item.metadata)) {
      door.echoes.heard(account, item.user, item.metadata, item.messageId);
    }
  }
}

/**
 * What went out in the Page's name and is not ours: a person in the Page's inbox, or another app, answers
 * this citizen. Everything of ours has our mark; messages of other programs of our app have its id.
 */
function answeredOutside(app: MessengerApp, { account, item }: PageNews): readonly CitizenEvent[] {
  if (item.kind !== "echo" || (item.metadata !== null && isMark(item.metadata))) return [];
  const appId = app.pages.get(account)?.appId ?? null;
  if (appId !== null && isSameApp(item.appId, appId)) return [];
  const { user, at, messageId } = item;
  const content = { kind: "answered_outside" } as const;
  return [{ channel: "messenger", account, user, id: `echo:${messageId ?? at}`, at, content }];
}

/** Ids beyond 2^53 come as numbers that the parser rounded, so ours is rounded before it is compared. */
function isSameApp(given: string | number | null, ours: string): boolean {
  return typeof given === "number" ? given === Number(ours) : given === ours;
}

function refuse(door: EventDoor, signature: string | undefined): WebhookReply {
  const facts = { signed: signature !== undefined, status: door.refusal };
  if (door.refused() === 1) {
    door.log.error(
      facts,
      "messenger: a body was refused, its signature is not ours. If Meta sent it, MESSENGER_APP_SECRET is wrong; after an hour Meta stops sending.",
    );
  } else door.log.warn(facts, "messenger: a body was refused, its signature is not ours");
  return { status: door.refusal };
}

function headerOf(request: WebhookRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : value?.[0];
}
