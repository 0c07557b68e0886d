/** Why a case was opened. The Vietnamese word is what editors write under `lý do`. */
export const CASE_REASONS = [
  "yeu_cau",
  "het_luot",
  "khong_hieu",
  "khan_cap",
  "khieu_nai",
  "lua_dao",
  "noi_dung",
  "khac",
] as const;
export type CaseReason = (typeof CASE_REASONS)[number];

/** 1 is the most urgent. */
export type CasePriority = 1 | 2 | 3;

/** A case as the engine opens it. */
export type OpenedCase = {
  /** Short and speakable, e.g. "K7-2041". */
  readonly code: string;
  /** Key of content/teams.yaml; null when the flow names none. */
  readonly team: string | null;
  readonly reason: CaseReason;
  readonly priority: CasePriority;
  /** What the citizen already told, in the order of the flow; sensitive values are masked. */
  readonly summary: readonly CaseFact[];
  /** First note for the officer, e.g. the promised call-back; empty when there is none. */
  readonly notes: readonly string[];
};

export type CaseFact = { readonly slot: string; readonly value: string };
