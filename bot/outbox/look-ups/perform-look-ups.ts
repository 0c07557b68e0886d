import type { Effect } from "../../engine/effect.ts";
import type { LookUpResult } from "../../flow/look-up.ts";
import type { Log } from "../../log/log.ts";
import type { Happening } from "../../message/happening.ts";
import type { LaneStore } from "../../store/lane-store.ts";
import type { LookUpSources } from "./look-up-source.ts";

export type LookUpRequest = Extract<Effect, { type: "look_up" }>;

export type LookUps = {
  /** Asks in the background; the result enters the conversation's lane as an event. */
  start(conversation: string, request: LookUpRequest): void;
  /** Ends what is under way; the timers of those look-ups ask again. */
  stop(): Promise<void>;
};

/** Performs look-ups outside. One that is under way already is not asked for a second time. */
export function performLookUps(deps: {
  readonly store: Pick<LaneStore, "accept">;
  readonly sources: LookUpSources;
  readonly now: () => number;
  readonly log: Log;
}): LookUps {
  const underWay = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  async function perform(conversation: string, request: LookUpRequest): Promise<void> {
    const left = request.until - deps.now();
    if (left <= 0) return;
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(left)]);
    const result = await ask(request, signal);
    if (stopping.signal.aborted) return;
    const { id } = request;
    const happening: Happening = { kind: "look_up_finished", id, result };
    const now = deps.now();
    await deps.store.accept([{ conversation, id, at: now, body: JSON.stringify(happening) }], now);
  }

  async function ask(request: LookUpRequest, signal: AbortSignal): Promise<LookUpResult> {
    const { lookUp, inputs } = request;
    const source = deps.sources[lookUp];
    if (source === undefined) return null;
    try {
      return await source(inputs, signal);
    } catch (error) {
      // A schema's complaint may quote what was answered, so only its kind is told.
      const kind = error instanceof Error ? error.name : "unknown";
      deps.log.warn({ lookUp, kind }, "look-up: it could not be answered");
      return null;
    }
  }

  return {
    start(conversation, request) {
      const key = `${conversation} ${request.id}`;
      if (underWay.has(key) || stopping.signal.aborted) return;
      const work = perform(conversation, request)
        .catch((error: unknown) =>
          deps.log.error({ err: error }, "look-up: its result could not be kept"),
        )
        .finally(() => underWay.delete(key));
      underWay.set(key, work);
    },
    async stop() {
      stopping.abort();
      await Promise.allSettled(underWay.values());
    },
  };
}
