import type { Pending } from "../talk/pending.ts";
import { texts } from "../texts.ts";

export type PostResult =
  | { readonly kind: "kept" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unknown_visitor" }
  /** `after` in ms where the server named a time; `patience` when we sent too much. */
  | {
      readonly kind: "later";
      readonly reason: string;
      readonly after: number | null;
      readonly patience: boolean;
    };

/** Posts one message once; never throws. */
export async function postMessage(pending: Pending): Promise<PostResult> {
  const body = bodyOf(pending);
  const tooLong = new AbortController();
  const timer = setTimeout(() => tooLong.abort(), PATIENCE);
  try {
    const response = await fetch("/webchat/messages", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: tooLong.signal,
    });
    return await judge(response);
  } catch {
    return { kind: "later", reason: texts.unsent, after: null, patience: false };
  } finally {
    clearTimeout(timer);
  }
}

function bodyOf({ id, text, payload, location }: Pending) {
  if (location !== undefined) return { id, location };
  return payload === null ? { id, text } : { id, tap: { payload, label: text } };
}

/** ms */
const PATIENCE = 15_000;

async function judge(response: Response): Promise<PostResult> {
  if (response.ok) return { kind: "kept" };
  if (response.status === 401) return { kind: "unknown_visitor" };
  const patience = response.status === 429;
  if (response.status >= 500 || patience) {
    const seconds = Number(response.headers.get("Retry-After") ?? "");
    const after = seconds > 0 ? seconds * 1000 : null;
    const reason = patience ? texts.refusals["too-many"] : texts.unsent;
    return { kind: "later", reason, after, patience };
  }
  return { kind: "refused", reason: await reasonOf(response) };
}

/** A proxy in front may refuse, too, without a sentence of ours. */
async function reasonOf(response: Response): Promise<string> {
  try {
    const answer: { error?: { message?: unknown } } | null = await response.json();
    const message = answer?.error?.message;
    return typeof message === "string" ? message : texts.refusals["our-fault"];
  } catch {
    return texts.refusals["our-fault"];
  }
}
