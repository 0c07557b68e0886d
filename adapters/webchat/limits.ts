/** What the web chat allows. Channels of vendors have theirs set for them; these are our own. */
export const WEBCHAT_LIMITS = {
  /** Bytes of one posted body. */
  bodyBytes: 64 * 1024,
  /** Characters (code points) of a text, after cleaning. */
  textCharacters: 10_000,
  /** Characters of a button's label and of its sealed payload. */
  labelCharacters: 500,
  payloadCharacters: 4_000,
  /** Posts of one visitor in a minute, repeats included. */
  messagesPerMinute: 30,
  /** Copies of a talk that one visitor may have in a minute. */
  transcriptsPerMinute: 5,
  /** Open streams of one visitor; one more closes the oldest. A browser opens six connections at most. */
  streamsPerVisitor: 4,
  /** ms between signs of life on a stream. Proxies close a silent connection after 30 to 60 s. */
  heartbeat: 20_000,
  /** ms after which a page connects again. */
  reconnect: 2_000,
  /** Seconds after which a page sends again what could not be kept. */
  retryAfter: 2,
} as const;

export type WebchatLimits = { readonly [Name in keyof typeof WEBCHAT_LIMITS]: number };
