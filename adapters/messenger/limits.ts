/**
 * What Messenger allows, and what we allow Messenger. Vendor's pages:
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform.
 * Lengths are in characters (UTF-16 units, the strictest way to count), times in ms.
 */
export const MESSENGER_LIMITS = {
  /** Bytes of a webhook body. Theirs are a few kB. */
  bodyBytes: 1024 * 1024,
  /** "Less than 2000 characters", of a unit that is not told; so some room is left. */
  text: 1_900,
  quickReplies: 13,
  /** Of a quick reply and of a template's button. Longer ones are cut by Messenger. */
  buttonTitle: 20,
  buttonPayload: 1_000,
  templateText: 640,
  templateButtons: 3,
  /** One call. Messenger itself takes up to 10 s to fetch a picture. */
  sendTimeout: 12_000,
  /** After this long into a message no further part is begun: the outbox holds its lease for 30 s. */
  sendBudget: 15_000,
  /** An echo comes within seconds; this is how long a send of unknown outcome waits for it, once. */
  echoWait: 2_000,
  /** Longest pause that we let a usage header ask for. */
  longestPause: 3_600_000,
} as const;
