/** What stays of an older library: enough to find a citizen's place, and a button's, in a newer one. */
export type Skeleton = {
  readonly library: string;
  /** By flow id. */
  readonly flows: Readonly<Record<string, FlowSkeleton>>;
};

export type FlowSkeleton = {
  /** Step ids in the order of the file. */
  readonly steps: readonly string[];
  /** Values of the options of each step that has some. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly renamed: Readonly<Record<string, string>>;
};

/** How many libraries before the one in use are remembered. */
export const SKELETONS_KEPT = 4;
