/** What engineers registered for `tra cứu`: names, inputs and what a result holds. */
export type LookUp = {
  readonly inputs: readonly string[];
  /** Names of the values in a result; none: the result is one value. */
  readonly fields: readonly string[];
  /** Pure ones answer within the turn, others come back later. */
  readonly pure: boolean;
  /** It changes something outside: "quay lại" cannot pass it. */
  readonly sends: boolean;
  /** Sensitive slots may be handed to it. */
  readonly takesSensitive: boolean;
};

export const LOOK_UPS = {
  office_hours: { inputs: [], fields: [], pure: true, sends: false, takesSensitive: false },
  directory: {
    inputs: ["key"],
    fields: ["name", "phone", "address"],
    pure: true,
    sends: false,
    takesSensitive: false,
  },
  communes: {
    inputs: ["text"],
    fields: ["commune", "province"],
    pure: true,
    sends: false,
    takesSensitive: false,
  },
  dossier_status: {
    inputs: ["dossier"],
    fields: ["status", "updated", "office"],
    pure: false,
    sends: false,
    takesSensitive: true,
  },
} as const satisfies Readonly<Record<string, LookUp>>;
export type LookUpId = keyof typeof LOOK_UPS;

/** A look-up that gives nothing within this time has failed, ms. */
export const DEFAULT_LOOK_UP_TIMEOUT = 10_000;

export function isLookUp(id: string): id is LookUpId {
  return Object.hasOwn(LOOK_UPS, id);
}

export function lookUpOf(id: LookUpId): LookUp {
  return LOOK_UPS[id];
}

/** What a look-up gave; null: nothing (unknown, too late, out of reach). */
export type LookUpResult = Readonly<Record<string, string>> | null;

/** The name of a result's only value. */
export const ONLY_VALUE = "value";
