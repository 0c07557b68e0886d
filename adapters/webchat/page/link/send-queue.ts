import type { Pending, PendingState } from "../talk/pending.ts";
import { backOff, createPause } from "./pause.ts";
import type { PostResult } from "./post-message.ts";

export type SendQueue = {
  add(pending: Pending): void;
  /** Cuts the wait before the next try short, unless the server asked for patience. */
  retry(): void;
};

/** Sends messages one by one in the order they were written, each until the server has judged it. */
export function createSendQueue(deps: {
  readonly post: (pending: Pending) => Promise<PostResult>;
  readonly onState: (id: string, state: PendingState) => void;
  readonly onUnknownVisitor: () => void;
}): SendQueue {
  const waiting: Pending[] = [];
  const pause = createPause();
  let running = false;
  let patient = false;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      deps.onState(next.id, await judgementOn(next));
      waiting.shift();
    }
    running = false;
  }

  async function judgementOn(pending: Pending): Promise<PendingState> {
    for (let tries = 1; ; tries += 1) {
      const result = await deps.post(pending);
      if (result.kind === "kept") return { kind: "sent" };
      if (result.kind === "refused") return result;
      await wait(result, tries);
    }
  }

  async function wait(
    result: Extract<PostResult, { kind: "later" | "unknown_visitor" }>,
    tries: number,
  ): Promise<void> {
    if (result.kind === "unknown_visitor") {
      deps.onUnknownVisitor();
      return pause.wait(backOff(tries));
    }
    const { reason, patience, after } = result;
    patient = patience;
    tellAll({ kind: "unsent", reason, patience });
    await pause.wait(after ?? backOff(tries));
    patient = false;
    tellAll({ kind: "sending" });
  }

  /** What holds the first back holds all back. */
  function tellAll(state: PendingState): void {
    for (const { id } of waiting) deps.onState(id, state);
  }

  return {
    add(pending) {
      waiting.push(pending);
      void run();
    },
    retry() {
      if (!patient) pause.wake();
    },
  };
}
