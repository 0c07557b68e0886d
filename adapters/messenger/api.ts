import type { Channel, MayGo, Recipient } from "../../bot/channel/channel.ts";
import type { OutgoingMessage } from "../../bot/channel/outgoing-message.ts";
import type { UnsentParts } from "../../bot/channel/unsent-parts.ts";
import type { Log } from "../../bot/log/log.ts";
import type { Echoes, Expectation } from "./echoes.ts";
import { failureKind } from "./failure-kinds.ts";
import { nothingToSay, notSetUp, toDeliveryError, tooSlow } from "./failures.ts";
import { GraphError } from "./graph-error.ts";
import { MESSENGER_LIMITS } from "./limits.ts";
import type { PageStops } from "./page-stops.ts";
import type { Line } from "./post-message.ts";
import { postMessage } from "./post-message.ts";
import type { WirePart } from "./wire-message.ts";
import { writeMessage, writeSendBody, writeTaggedBody } from "./write.ts";

export type SendParts = {
  readonly lines: ReadonlyMap<string, PageLine>;
  readonly echoes: Echoes;
  readonly unsent: UnsentParts<WirePart, Expectation>;
  readonly stops: PageStops;
  readonly imagesUrl: string | null;
  readonly now: () => number;
  readonly log: Log;
};

/** The way out of one Page; `humanAgent`: officers may answer for seven days. */
export type PageLine = Line & { readonly humanAgent: boolean };

/**
 * Sends a message part by part. What is out stays out: a part that fails leaves itself and those behind
 * it to the next try. A part whose answer got lost is looked for among the echoes before it is sent again.
 */
export function createSend(send: SendParts): Channel["send"] {
  return async (to, message, mayGo) => {
    const line = send.lines.get(to.account);
    if (line === undefined) throw notSetUp(to.account);
    send.stops.check(to.account);
    const begun = send.now();
    const left = resume(send, to, message);
    let rest = left.parts;
    let channelMessageId = left.heard;
    for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
      if (send.now() - begun > MESSENGER_LIMITS.sendBudget) {
        send.unsent.keep(to, message, { parts: [part, ...rest], doubt: null });
        throw tooSlow();
      }
      const outcome = await sendPart(send, line, { to, message, part, mayGo });
      if (outcome.kind === "sent") channelMessageId = outcome.messageId;
      else if (outcome.kind === "in-words") rest = [...outcome.parts, ...rest];
      else {
        send.unsent.keep(to, message, { parts: [part, ...rest], doubt: outcome.doubt });
        const error = toDeliveryError(outcome.error, left.wasInDoubt);
        send.stops.failed(to.account, error);
        throw error;
      }
    }
    send.unsent.drop(to, message);
    return channelMessageId === null ? {} : { channelMessageId };
  };
}

type Resumed = {
  readonly parts: WirePart[];
  /** Id of the part that an echo proved to be out. */
  readonly heard: string | null;
  readonly wasInDoubt: boolean;
};

/** What is to be sent now: the whole message, or what an earlier try left. */
function resume(send: SendParts, to: Recipient, message: OutgoingMessage): Resumed {
  const left = send.unsent.of(to, message);
  if (left === null) {
    const parts = [...writeMessage(message, { imagesUrl: send.imagesUrl })];
    if (parts.length === 0) throw nothingToSay();
    return { parts, heard: null, wasInDoubt: false };
  }
  const heard = left.doubt?.heard() ?? null;
  left.doubt?.forget();
  if (heard !== null) send.log.info({ account: to.account }, HEARD);
  return {
    parts: left.parts.slice(heard === null ? 0 : 1),
    heard,
    wasInDoubt: left.doubt !== null && heard === null,
  };
}

const HEARD = "messenger: an echo tells that a message went out";

type Task = {
  readonly to: Recipient;
  readonly message: OutgoingMessage;
  readonly part: WirePart;
  readonly mayGo: MayGo | undefined;
};

type Outcome =
  | { readonly kind: "sent"; readonly messageId: string | null }
  /** Its attachment was refused; these say the same. */
  | { readonly kind: "in-words"; readonly parts: readonly WirePart[] }
  | { readonly kind: "failed"; readonly error: GraphError; readonly doubt: Expectation | null };

async function sendPart(send: SendParts, line: PageLine, task: Task): Promise<Outcome> {
  const { account, user } = task.to;
  const expected = send.echoes.expect(account, user, task.part.message.metadata);
  try {
    const messageId = await post(send, line, task);
    expected.forget();
    return { kind: "sent", messageId };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const heard = error.inDoubt ? expected.heard() : null;
    if (heard === null && error.inDoubt) return { kind: "failed", error, doubt: expected };
    expected.forget();
    if (heard !== null) return { kind: "sent", messageId: heard };
    const { plain } = task.part;
    if (plain.length === 0 || !IN_WORDS.has(failureKind(error))) {
      return { kind: "failed", error, doubt: null };
    }
    const facts = { account, code: error.code, subcode: error.subcode };
    send.log.warn(facts, "messenger: a message is sent in words, its attachment was refused");
    return { kind: "in-words", parts: plain.map((message) => ({ message, plain: [] })) };
  }
}

const IN_WORDS: ReadonlySet<string> = new Set(["attachment-refused", "not-accepted"]);

/**
 * Meta alone knows when the citizen last opened the window, and forbids the tag inside it. So an
 * officer's words are tagged only after they were refused without it; what is automatic never is.
 */
async function post(send: SendParts, line: PageLine, task: Task): Promise<string | null> {
  const { to, part, message, mayGo } = task;
  try {
    return await postMessage(line, writeSendBody(to.user, part.message), mayGo);
  } catch (error) {
    const isLate = error instanceof GraphError && failureKind(error) === "window-closed";
    if (!isLate || message.author !== "officer" || !line.humanAgent) throw error;
    return await postTagged(send, line, task, error);
  }
}

async function postTagged(
  send: SendParts,
  line: PageLine,
  { to: { account, user }, part, mayGo }: Task,
  late: GraphError,
): Promise<string | null> {
  try {
    const messageId = await postMessage(line, writeTaggedBody(user, part.message), mayGo);
    send.log.info({ account, tag: "HUMAN_AGENT" }, "messenger: an officer answered after 24 hours");
    return messageId;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const kind = failureKind(error);
    if (kind !== "no-permission" && kind !== "not-accepted") throw error;
    send.log.error({ account, code: error.code, subcode: error.subcode }, NO_HUMAN_AGENT);
    throw late;
  }
}

const NO_HUMAN_AGENT =
  "messenger: Meta refuses the tag HUMAN_AGENT; the app needs the feature Human Agent by App Review";
