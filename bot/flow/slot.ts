/** Slot kinds that can be asked for. */
export const SLOT_KINDS = [
  "text",
  "number",
  "age",
  "money",
  "date",
  "yes_no",
  "choice",
  "name",
  "phone",
  "citizen_id",
  "dossier",
  "bank_account",
  "commune",
  "url",
  "image",
  "location",
] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** Where a slot lives: until the turn ends, with its flow's frame, with the session, or 30 days. */
export const SLOT_KEEPS = ["turn", "flow", "session", "30 days"] as const;
export type SlotKeep = (typeof SLOT_KEEPS)[number];

export type Slot = {
  readonly name: string;
  readonly type: SlotKind;
  /** Least and greatest value of a number, an age, an amount or a day (ISO); absent means no bound. */
  readonly min?: number | string;
  readonly max?: number | string;
  /** Never printed; masked wherever it must show. */
  readonly sensitive: boolean;
  readonly keep: SlotKeep;
};

/**
 * Numbers, ages and amounts (đồng) are numbers, yes_no booleans, all else strings: days as ISO dates,
 * phones with their zero, a shared place as "lat,lng".
 */
export type SlotValue = string | number | boolean;

/** Whether a slot's value is masked wherever it shows; a citizen's number always is. */
export function isSensitive(slot: Pick<Slot, "type" | "sensitive"> | undefined): boolean {
  return slot !== undefined && (slot.sensitive || slot.type === "citizen_id");
}
