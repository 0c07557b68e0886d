/**
 * How Zalo names a citizen. One who does not follow the OA may be anonymous: then only the conversation
 * is known, nobody can tell whether the next one is the same person, and so each has a lane of its own.
 */
export type Citizen =
  | { readonly kind: "known"; readonly userId: string }
  | { readonly kind: "anonymous"; readonly anonymousId: string; readonly conversation: string };

/** Writes the user part of a conversation id. Ids hold no colon. */
export function userOf(citizen: Citizen): string {
  if (citizen.kind === "known") return citizen.userId;
  return `${ANONYMOUS}:${citizen.anonymousId}:${citizen.conversation}`;
}

export function citizenOf(user: string): Citizen {
  const [kind, anonymousId, conversation] = user.split(":");
  if (kind !== ANONYMOUS || anonymousId === undefined || conversation === undefined) {
    return { kind: "known", userId: user };
  }
  return { kind: "anonymous", anonymousId, conversation };
}

const ANONYMOUS = "anonymous";
