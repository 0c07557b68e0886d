import type { Severity } from "./rules/rule.ts";
import type { FindingCode } from "./rules/rules.ts";

/** A mistake in the editors' YAML. All findings of a library are collected; one never hides another. */
export type Finding = {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Path relative to the library's folder, with forward slashes. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** Characters to underline, at least 1. */
  readonly length: number;
  /** One Vietnamese sentence: what is wrong, with the value in quotes. */
  readonly message: string;
  /** One Vietnamese sentence: what to do. */
  readonly remedy: string;
  /** The line of the file, as it stands. */
  readonly excerpt: string;
  /** What `check --fix` writes; absent where only the editor can tell. */
  readonly mend?: Mend;
};

/** `text` in place of `length` characters of one line; line and column count from 1. */
export type Mend = {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
};
