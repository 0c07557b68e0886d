import type { Complaint } from "../report.ts";
import type { Range } from "../source-text.ts";

/** What YAML complains about, in our words. */
export type YamlProblem = {
  /** Counted from 0. */
  readonly line: number;
  readonly range: Range;
  readonly complaint: Complaint;
  /** First line that it spoils, where that is not its own. */
  readonly spoilsFrom?: number;
};
