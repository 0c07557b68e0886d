import type { Accept } from "../../bot/channel/channel.ts";
import type { WebhookReply, WebhookRequest } from "../../bot/channel/webhook.ts";
import type { Log } from "../../bot/log/log.ts";
import type { ZaloAccount } from "./account.ts";
import type { Echoes } from "./echoes.ts";
import { ZALO_LIMITS } from "./limits.ts";
import { parseEvent } from "./payload.ts";
import type { ReadEvent } from "./read.ts";
import { readEvent } from "./read.ts";
import type { Envelope } from "./read-body.ts";
import { readBody } from "./read-body.ts";
import { millisecondsOf, timeOf } from "./read-time.ts";
import { isSigned } from "./verify.ts";

export type EventDoor = {
  readonly accounts: readonly ZaloAccount[];
  readonly accept: Accept;
  readonly echoes: Echoes;
  readonly now: () => number;
  readonly log: Log;
  /** Status for a wrong or missing signature. */
  readonly refusal: number;
  /** Counts refusals since the start; the first one is an alarm. */
  refused(): number;
};

const OK: WebhookReply = { status: 200 };

/**
 * Takes one event. Zalo sends again what is not answered with 200, and in the end switches the webhook
 * off for everybody; so whatever is truly Zalo's is answered with 200, also what we make nothing of.
 * Only what could not be kept is asked for again.
 */
export async function takeBody(door: EventDoor, request: WebhookRequest): Promise<WebhookReply> {
  const envelope = readBody(request.body);
  if (envelope === null) {
    door.log.warn({ bytes: request.body.length }, "zalo: a body is no JSON object, refused");
    return { status: 400 };
  }
  if (envelope.isEmpty) return OK;
  const signature = headerOf(request, "x-zevent-signature");
  if (signature === undefined && envelope.isTest) {
    door.log.info({}, "zalo: the console's Test button reached us, without a signature");
    return OK;
  }
  const signed = { signature, body: request.body, timestamp: envelope.timestamp };
  const known = door.accounts.filter((it) => envelope.parties.includes(it.account));
  const signer = (known.length > 0 ? known : door.accounts).find((it) =>
    isSigned(signed, it.appId, it.oaSecretKeys),
  );
  if (signer === undefined) return refuse(door, signature);
  const retry = headerOf(request, "num_retry");
  if (retry !== undefined) door.log.info({ retry: Number(retry) }, "zalo: an event comes again");
  if (known.length === 0 && envelope.parties.length > 0) {
    door.log.warn({}, "zalo: an event is for an OA that is not set up, ignored");
    return OK;
  }
  await takeSigned(door, envelope, signer.account);
  return OK;
}

async function takeSigned(door: EventDoor, envelope: Envelope, account: string): Promise<void> {
  const parsed = parseEvent(envelope.data);
  if (!parsed.ok) {
    const facts = { account, fields: parsed.fields };
    door.log.warn(facts, "zalo: an event is not written as documented, ignored");
    return;
  }
  const { event_name: name, timestamp } = parsed.event;
  const now = door.now();
  const at = timeOf(millisecondsOf(timestamp), now);
  if (at !== null && now - at > ZALO_LIMITS.replayWindow) {
    const facts = { account, event: name, hours: Math.floor((now - at) / 3_600_000) };
    door.log.warn(facts, "zalo: an event is older than any redelivery, ignored");
    return;
  }
  const read = readEvent(parsed.event, account, now);
  if (read.kind === "citizen") await door.accept([read.event]);
  else if (read.kind === "echo") await takeEcho(door, account, read);
  tell(door.log, { account, event: name }, read, Object.keys(envelope.data));
}

async function takeEcho(door: EventDoor, account: string, echo: EchoRead): Promise<void> {
  if (!echo.byPerson) {
    door.echoes.heard(account, echo);
    return;
  }
  const { user, at, messageId } = echo;
  const content = { kind: "answered_outside" } as const;
  await door.accept([{ channel: "zalo", account, user, id: `echo:${messageId}`, at, content }]);
}

type EchoRead = Extract<ReadEvent, { kind: "echo" }>;

type Facts = { readonly account: string; readonly event: string };

function tell(log: Log, facts: Facts, read: ReadEvent, fields: readonly string[]): void {
  switch (read.kind) {
    case "citizen":
      if (read.event.content.kind === "erasure_ordered") log.info(facts, WITHDRAWN);
      break;
    case "silent":
      break;
    case "echo":
      if (read.byPerson) log.info(facts, OUTSIDE);
      break;
    case "test":
      log.info(facts, "zalo: the console's Test button reached us");
      break;
    case "incomplete":
      log.warn(facts, "zalo: an event lacks what it needs, ignored");
      break;
    case "unknown":
      log.warn({ ...facts, fields }, "zalo: an event is unknown, ignored");
      break;
  }
}

const WITHDRAWN = "zalo: a citizen asked Zalo to have their data erased; it is being erased";
const OUTSIDE =
  "zalo: a person answered in Zalo's own chat tool; the bot keeps silent there for half an hour";

function refuse(door: EventDoor, signature: string | undefined): WebhookReply {
  const facts = { signed: signature !== undefined, status: door.refusal };
  if (door.refused() === 1) {
    door.log.error(
      facts,
      "zalo: an event was refused, its signature is not ours. If Zalo sent it, ZALO_APP_ID or ZALO_OA_SECRET_KEY is wrong.",
    );
  } else door.log.warn(facts, "zalo: an event was refused, its signature is not ours");
  return { status: door.refusal };
}

function headerOf(request: WebhookRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : value?.[0];
}
