import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Something that is to go wrong with the next call of a kind. */
export type PlannedFailure = {
  readonly on: "send" | "refresh";
  readonly how: /** A refusal, with HTTP 200. */
    | { readonly kind: "error"; readonly code: number; readonly message?: string }
    | { readonly kind: "status"; readonly status: number; readonly body?: string }
    /** The connection breaks, before or after Zalo did what it was asked. */
    | { readonly kind: "reset"; readonly done: boolean }
    /** Answers as usual, later. */
    | { readonly kind: "delay"; readonly ms: number };
};

export type Answer = { readonly status: number; readonly body: string };

/** Answers a call as planned; `answer` does what was asked. Null: the connection was broken. */
export async function answerAsPlanned(
  how: PlannedFailure["how"] | null,
  answer: () => Answer,
  socket: Socket,
): Promise<Answer | null> {
  switch (how?.kind) {
    case undefined:
      return answer();
    case "error":
      return { status: 200, body: JSON.stringify({ error: how.code, message: how.message ?? "" }) };
    case "status":
      return { status: how.status, body: how.body ?? "<html>Bad Gateway</html>" };
    case "delay":
      await sleep(how.ms);
      return answer();
    case "reset":
      if (how.done) answer();
      socket.resetAndDestroy();
      return null;
  }
}
