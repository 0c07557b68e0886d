/** What Redis answered, read once and with its type from then on. A wrong shape is a fault of ours. */
export function textOf(reply: unknown): string {
  if (typeof reply === "string") return reply;
  if (typeof reply === "number") return String(reply);
  throw new Error("Redis answered no text where one was expected");
}

export function textOrNullOf(reply: unknown): string | null {
  return reply === null || reply === undefined ? null : textOf(reply);
}

export function numberOf(reply: unknown): number {
  const number = typeof reply === "string" && reply !== "" ? Number(reply) : reply;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  throw new Error("Redis answered no number where one was expected");
}

export function numberOrNullOf(reply: unknown): number | null {
  return reply === null || reply === undefined ? null : numberOf(reply);
}

export function listOf(reply: unknown): readonly unknown[] {
  if (Array.isArray(reply)) return reply;
  throw new Error("Redis answered no list where one was expected");
}

export function textsOf(reply: unknown): readonly string[] {
  return listOf(reply).map(textOf);
}

/** A flat list of names and values. */
export function pairsOf(reply: unknown): readonly (readonly [string, string])[] {
  const words = textsOf(reply);
  const pairs: (readonly [string, string])[] = [];
  for (let place = 0; place + 1 < words.length; place += 2) {
    pairs.push([words[place] ?? "", words[place + 1] ?? ""]);
  }
  return pairs;
}
