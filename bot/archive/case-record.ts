import type { OpenedCase } from "../cases/case.ts";

/** A case as the archive knows it. Times are ms since the epoch. */
export type CaseRecord = OpenedCase & {
  readonly conversation: string;
  readonly status: CaseStatus;
  /** Who claimed it; null while nobody has. */
  readonly officer: { readonly id: string; readonly name: string } | null;
  readonly openedAt: number;
  /** Null until claimed. */
  readonly claimedAt: number | null;
  /** Null until closed. */
  readonly closedAt: number | null;
  /** Id of the officer who closed it; null until closed. */
  readonly closedBy: string | null;
};

export const CASE_STATUSES = ["waiting", "claimed", "closed"] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];
