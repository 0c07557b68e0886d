import type { LaneStore } from "../../../bot/store/lane-store.ts";

/** A store with data of its own for one test. */
export type OpenedLanes = {
  readonly store: LaneStore;
  /** Closes the store and opens the same data again. */
  reopen(): Promise<LaneStore>;
  /** Closes what is open and removes the data. */
  dispose(): Promise<void>;
};

export type OpenLanes = () => Promise<OpenedLanes>;

/** Sentences and how to see that they hold, each on a fresh store. */
export type Contract = Readonly<
  Record<string, (store: LaneStore, reopen: () => Promise<LaneStore>) => Promise<void>>
>;
