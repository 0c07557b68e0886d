import type { Channel, MayGo, Recipient } from "../../bot/channel/channel.ts";
import type { OutgoingMessage } from "../../bot/channel/outgoing-message.ts";
import type { Unsent, UnsentParts } from "../../bot/channel/unsent-parts.ts";
import type { Log } from "../../bot/log/log.ts";
import { citizenOf } from "./citizen.ts";
import type { Echoes, Expectation } from "./echoes.ts";
import { notSetUp, toDeliveryError, tooSlow } from "./failures.ts";
import { ZALO_LIMITS } from "./limits.ts";
import type { RefusedShapes } from "./refused-shapes.ts";
import type { ZaloApi, Recipient as ZaloRecipient } from "./sdk/zalo-api.ts";
import { ZaloApiError } from "./sdk/zalo-api-error.ts";
import type { Shape, WirePart } from "./wire-message.ts";
import { writeMessage } from "./write.ts";

export type SendParts = {
  readonly lines: ReadonlyMap<string, Line>;
  readonly echoes: Echoes;
  readonly unsent: UnsentParts<WirePart, Expectation>;
  readonly refusedShapes: RefusedShapes;
  readonly imagesUrl: string | null;
  readonly now: () => number;
  readonly log: Log;
};

/** The way out of one OA. */
export type Line = { readonly api: ZaloApi; readonly buttons: boolean };

/**
 * Sends a message part by part. What is out stays out: a part that fails leaves itself and those behind
 * it to the next try. A part whose answer got lost is looked for among the echoes before it is sent again.
 */
export function createSend(send: SendParts): Channel["send"] {
  return async (to, message, mayGo) => {
    const line = send.lines.get(to.account);
    if (line === undefined) throw notSetUp(to.account);
    const begun = send.now();
    let rest = resume(send, to, message, line);
    let channelMessageId: string | null = null;
    for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
      if (send.now() - begun > ZALO_LIMITS.sendBudget) {
        send.unsent.keep(to, message, { parts: [part, ...rest], doubt: null });
        throw tooSlow();
      }
      const outcome = await sendPart(send, line.api, { to, part, mayGo });
      if (outcome.kind === "sent") channelMessageId = outcome.messageId;
      else if (outcome.kind === "in-words") rest = [...outcome.parts, ...rest];
      else {
        send.unsent.keep(to, message, { parts: [part, ...rest], doubt: outcome.doubt });
        throw toDeliveryError(outcome.error, send.now());
      }
    }
    send.unsent.drop(to, message);
    return channelMessageId === null ? {} : { channelMessageId };
  };
}

/** What is to be sent now: the whole message, or what an earlier try left. */
function resume(send: SendParts, to: Recipient, message: OutgoingMessage, line: Line): WirePart[] {
  const left: Unsent<WirePart, Expectation> | null = send.unsent.of(to, message);
  if (left === null) {
    const shapes = shapesFor(send, to, line);
    return [...writeMessage(message, { shapes, imagesUrl: send.imagesUrl })];
  }
  const isOut = left.doubt !== null && left.doubt.heard() !== null;
  left.doubt?.forget();
  if (isOut) send.log.info({ account: to.account }, "zalo: an echo tells that a message went out");
  return left.parts.slice(isOut ? 1 : 0);
}

/** Anonymous citizens are answered by an older call, of which only text is known to work. */
function shapesFor(send: SendParts, to: Recipient, line: Line): ReadonlySet<Shape> {
  if (citizenOf(to.user).kind === "anonymous") return new Set();
  const offered: readonly Shape[] = line.buttons ? ["buttons", "images"] : ["images"];
  return new Set(offered.filter((shape) => !send.refusedShapes.has(to.account, shape)));
}

type Task = {
  readonly to: Recipient;
  readonly part: WirePart;
  readonly mayGo: MayGo | undefined;
};

type Outcome =
  | { readonly kind: "sent"; readonly messageId: string | null }
  /** Its shape was refused; these say the same. */
  | { readonly kind: "in-words"; readonly parts: readonly WirePart[] }
  | { readonly kind: "failed"; readonly error: unknown; readonly doubt: Expectation | null };

async function sendPart(
  send: SendParts,
  api: ZaloApi,
  { to: { account, user }, part, mayGo }: Task,
): Promise<Outcome> {
  const expected = send.echoes.expect(account, user, part.message.text);
  try {
    const { messageId, quota } = await api.sendMessage(recipientOf(user), part.message, mayGo);
    expected.answered(messageId);
    if (quota !== "reply") send.log.info({ account, quota: quota ?? "billed" }, COSTS);
    return { kind: "sent", messageId };
  } catch (error) {
    if (error instanceof ZaloApiError && error.inDoubt) {
      return { kind: "failed", error, doubt: expected };
    }
    expected.forget();
    if (part.shape === "text" || !isRefusedShape(error)) {
      return { kind: "failed", error, doubt: null };
    }
    send.refusedShapes.add(account, part.shape);
    const facts = { account, code: error.code, shape: part.shape };
    send.log.warn(facts, "zalo: a message is sent in words, its shape was refused");
    const parts = part.plain.map((message) => ({ message, shape: "text", plain: [] }) as const);
    return { kind: "in-words", parts };
  }
}

const COSTS = "zalo: a message was not a free reply";

/** -224 may be meant for the shape alone; if it is not, the plain message is refused as well. */
const REFUSES_SHAPE: ReadonlySet<number | null> = new Set([-201, -210, -224, -233]);

function isRefusedShape(error: unknown): error is ZaloApiError {
  return error instanceof ZaloApiError && REFUSES_SHAPE.has(error.code);
}

function recipientOf(user: string): ZaloRecipient {
  const citizen = citizenOf(user);
  if (citizen.kind === "known") return { user_id: citizen.userId };
  return { anonymous_id: citizen.anonymousId, conversation_id: citizen.conversation };
}
