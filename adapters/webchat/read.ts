import type { CitizenContent } from "../../bot/message/citizen-content.ts";
import { cleanText } from "../../bot/text/clean-text.ts";
import type { RefusalCode } from "./failures.ts";
import { WEBCHAT_LIMITS } from "./limits.ts";
import type { PostedMessage } from "./payload.ts";
import { messageId, postedMessage } from "./payload.ts";
import texts from "./texts.vi.json" with { type: "json" };

/** A posted message. `shown` is how it stands in the talk. */
export type CitizenMessage = {
  readonly id: string;
  readonly content: CitizenContent;
  readonly shown: string;
};

export type ReadResult =
  | { readonly ok: true; readonly message: CitizenMessage }
  | { readonly ok: false; readonly code: RefusalCode };

/** Reads the bytes of a posted body. */
export function readMessage(body: Uint8Array): ReadResult {
  const text = decode(body);
  if (text === null) return refused("not-utf8");
  const data = parse(text);
  if (data === undefined) return refused("broken-json");
  const posted = postedMessage.safeParse(data);
  if (posted.success) return readPosted(posted.data);
  return refused(hasId(data) ? "wrong-fields" : "wrong-id");
}

function readPosted(posted: PostedMessage): ReadResult {
  if ("text" in posted) {
    const text = cleanText(posted.text);
    if (text === "") return refused("empty-text");
    if (isLonger(text, WEBCHAT_LIMITS.textCharacters)) return refused("text-too-long");
    return accepted(posted.id, { kind: "text", text }, text);
  }
  if ("location" in posted) {
    return accepted(posted.id, { kind: "location", ...posted.location }, texts.page.sentLocation);
  }
  const label = cleanText(posted.tap.label);
  if (label === "" || isLonger(label, WEBCHAT_LIMITS.labelCharacters)) {
    return refused("wrong-fields");
  }
  return accepted(posted.id, { kind: "tap", payload: posted.tap.payload, label }, label);
}

function accepted(id: string, content: CitizenContent, shown: string): ReadResult {
  return { ok: true, message: { id, content, shown } };
}

function refused(code: RefusalCode): ReadResult {
  return { ok: false, code };
}

/** Strict on purpose: a lenient decoder would turn a citizen's words into replacement marks unnoticed. */
function decode(body: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

/** JSON has no `undefined`, so that means: not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasId(data: unknown): boolean {
  return (
    typeof data === "object" &&
    data !== null &&
    "id" in data &&
    messageId.safeParse(data.id).success
  );
}

function isLonger(text: string, most: number): boolean {
  return text.length > most && [...text].length > most;
}
