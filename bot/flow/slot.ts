/** Slot kinds that can be asked for. */
export const SLOT_KINDS = ["text", "number", "age", "yes_no", "choice", "phone"] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** Where a slot lives: until the turn ends, with its flow's frame, with the session, or 30 days. */
export const SLOT_KEEPS = ["turn", "flow", "session", "30 days"] as const;
export type SlotKeep = (typeof SLOT_KEEPS)[number];

export type Slot = {
  readonly name: string;
  readonly type: SlotKind;
  /** Least and greatest value of a number or an age; absent means no bound. */
  readonly min?: number;
  readonly max?: number;
  /** Never printed; masked wherever it must show. */
  readonly sensitive: boolean;
  readonly keep: SlotKeep;
};

/** Text, choice and phone are strings; number and age numbers; yes_no booleans. */
export type SlotValue = string | number | boolean;
