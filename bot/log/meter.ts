/** Counts what happens, for operators. Names of channels and codes only: never a text, never a person. */
export type Meter = {
  /** An event came in at a channel's door. */
  accepted(channel: string, outcome: "accepted" | "duplicate"): void;
  /** A turn was taken and written; ms from the beginning of the one to the end of the other. */
  turnTaken(channel: string, ms: number): void;
  /** A message was settled. `code` is the failure's; empty where there was none. */
  settled(channel: string, outcome: SettledOutcome, code: string): void;
  /** The lane store answered; ms. */
  storeAnswered(verb: string, ms: number): void;
};

/** `later`: it is tried again. */
export type SettledOutcome = "sent" | "withheld" | "later" | "failed";
