/** What every compiled step has. */
export type StepBase = {
  /** The editor's id, or the position ("s3") for a step without one. */
  readonly id: string;
  readonly next: string | null;
};

/** Where `to` and `go` lead: a step of the same flow, or another flow from its start. */
export type Destination =
  | { readonly kind: "step"; readonly step: string }
  | { readonly kind: "flow"; readonly flow: string };

/** What follows when a question was asked in vain, or a look-up gave nothing. */
export type GiveUp =
  | { readonly kind: "officer" }
  | { readonly kind: "skip" }
  | { readonly kind: "end" }
  | { readonly kind: "step"; readonly step: string };
