/** A message of the citizen that the server has not confirmed. */
export type Pending = {
  /** Made once and kept over all tries: the server drops repeats by it. */
  readonly id: string;
  readonly text: string;
  /** Sealed payload of a pressed button; null for typed text. */
  readonly payload: string | null;
  /** Where the citizen is, in the place of words; absent unless they sent that. */
  readonly location?: Point;
  /** ms */
  readonly at: number;
  readonly state: PendingState;
  /** The talk was erased since: what was confirmed of it does not come back through the stream. */
  readonly erased?: true;
};

export type PendingState =
  | { readonly kind: "sending" }
  /** Tried in vain, will be tried again. With `patience` asking sooner would only delay it. */
  | { readonly kind: "unsent"; readonly reason: string; readonly patience: boolean }
  /** The server does not want it as it is. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Confirmed, on its way back to us through the stream. */
  | { readonly kind: "sent" };

/** Degrees. */
export type Point = { readonly latitude: number; readonly longitude: number };
