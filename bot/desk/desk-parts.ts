import type { Archive } from "../archive/archive.ts";
import type { DrainOutcome } from "../archive/drain-journal.ts";
import type { Log } from "../log/log.ts";
import type { LaneStore } from "../store/lane-store.ts";

/** What the desk works with. */
export type DeskParts = {
  readonly store: Pick<LaneStore, "accept" | "peek">;
  readonly archive: Pick<
    Archive,
    | "findCase"
    | "listCases"
    | "casesOf"
    | "transcript"
    | "lastScamCheck"
    | "listScamReviews"
    | "listScamWaves"
  >;
  /** The archive follows the lanes; this brings it up to date before it is asked. */
  readonly drainOnce: () => Promise<DrainOutcome>;
  readonly log: Pick<Log, "error">;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** A new id, unlike any other. */
  readonly newId: () => string;
};
