/**
 * What Zalo allows, and what we allow Zalo. Vendor's pages: https://docs.zaloplatforms.com/docs/OA/.
 * Lengths are in characters, times in ms.
 */
export const ZALO_LIMITS = {
  /** Bytes of a webhook body. Theirs are a few kB. */
  bodyBytes: 256 * 1024,
  /** A redelivery comes two hours late at most; what is signed longer ago is somebody's recording. */
  replayWindow: 24 * 3_600_000,
  text: 2_000,
  buttons: 5,
  buttonTitle: 100,
  buttonPayload: 1_000,
  /** How long a shape that an OA was refused (buttons, images) is not tried again. */
  shapeRefused: 3_600_000,
  /** An echo comes within seconds; this is how long a send of unknown outcome waits for it. */
  echoWait: 3_000,
  /** After this long into a message no further part is begun: the outbox holds its lease for 30 s. */
  sendBudget: 7_000,
} as const;
