/** An error keeps the library out of use. */
export type Severity = "error" | "warning" | "hint";

/** One kind of finding, under its stable code. */
export type Rule = {
  /** The house rule it keeps ("L06" of flow-language.md §8); null for what the language itself asks for. */
  readonly rule: string | null;
  readonly severity: Severity;
  /** A second severity, where the same mistake weighs less or more in another place. */
  readonly elsewhere?: Severity;
  /** `check --fix` can mend it, at least in most places. */
  readonly mends?: true;
};
