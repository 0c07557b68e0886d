import type { Audience } from "../flow/text.ts";

/** How a citizen is talked to, and what they asked of it. */
export type Manner = {
  /** One idea a message; the next when the citizen asks for it. */
  readonly slow: boolean;
  /** They ask for somebody else. */
  readonly proxy: boolean;
  /** A flow found out that they ask for a firm. */
  readonly business: boolean;
  /** The age they last gave for themselves, years. */
  readonly age: number | null;
  /** No reminders or notifications are wanted. */
  readonly quiet: boolean;
};

export const PLAIN_MANNER: Manner = {
  slow: false,
  proxy: false,
  business: false,
  age: null,
  quiet: false,
};

/** For whom texts are chosen; null: nobody in particular. */
export function audienceOf({ slow, proxy, business, age }: Manner): Audience | null {
  if (proxy) return "proxy";
  if (business) return "business";
  return slow || (age !== null && age >= ELDER_AGE) ? "elder" : null;
}

/** As a flow tells for whom texts are chosen from now on. */
export function asAudience(manner: Manner, audience: Audience | "default"): Manner {
  const plain = { ...manner, proxy: false, business: false };
  if (audience === "elder") return { ...plain, age: Math.max(manner.age ?? 0, ELDER_AGE) };
  return audience === "default" ? plain : { ...plain, [audience]: true };
}

/** From this age on, texts for older people are chosen. */
const ELDER_AGE = 60;
