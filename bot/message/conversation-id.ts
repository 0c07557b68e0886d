/** The three names that make a conversation. None of channel and account contains a colon. */
export type Party = {
  /** Channel kind: "webchat", "zalo", "messenger". */
  readonly channel: string;
  /** The account of the authority on that channel: OA id, Page id, "web". */
  readonly account: string;
  /** The citizen, as the channel names them. */
  readonly user: string;
};

/** Writes a conversation id: `channel:account:user`. */
export function conversationId(party: Party): string {
  return `${party.channel}:${party.account}:${party.user}`;
}

/** Reads a conversation id back; the user part may itself contain colons. */
export function partyOf(conversation: string): Party {
  const first = conversation.indexOf(":");
  const second = conversation.indexOf(":", first + 1);
  if (first <= 0 || second < 0) {
    throw new Error(`"${conversation}" is not a conversation id (channel:account:user)`);
  }
  return {
    channel: conversation.slice(0, first),
    account: conversation.slice(first + 1, second),
    user: conversation.slice(second + 1),
  };
}

/** The account of the authority that a conversation belongs to: `channel:account`. */
export function accountOf(conversation: string): string {
  const { channel, account } = partyOf(conversation);
  return `${channel}:${account}`;
}
