import type { LookUpResult } from "../../flow/look-up.ts";

/**
 * Answers one kind of look-up. Null: there is nothing of that name. Rejects when it cannot be told, and when
 * `signal` ends it.
 */
export type LookUpSource = (
  inputs: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<LookUpResult>;

/** The sources that are set up; a look-up without one has failed. */
export type LookUpSources = Readonly<Record<string, LookUpSource>>;
