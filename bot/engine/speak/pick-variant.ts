import type { Audience, ChannelKind, Text } from "../../flow/text.ts";

/** For whom, where and how a text is said. */
export type Hearing = {
  readonly locale: string;
  readonly audience: Audience | null;
  readonly channel: ChannelKind;
  /** The citizen asked to be talked to slowly. */
  readonly slow: boolean;
  /** The short form is wanted: the question after a digression. */
  readonly short: boolean;
};

export type PickedVariant = {
  readonly key: string;
  /** Why it won, for tools. */
  readonly because: "locale" | "short" | "slow" | "audience" | "channel" | "default";
};

const MOTHER_TONGUE = "vi";

/**
 * Resolves a text: locale, then (where asked for) short, then in slow mode slow, then audience, then
 * channel, then default. Words for who asks for somebody else go before slow ones: those would tell the
 * asker to do what the other has to.
 */
export function pickVariant(text: Text, hearing: Hearing): PickedVariant {
  const has = (key: string | null): key is string => key !== null && key in text.variants;
  if (hearing.locale !== MOTHER_TONGUE) {
    const forAudience = hearing.audience === null ? null : `${hearing.locale}/${hearing.audience}`;
    if (has(forAudience)) return { key: forAudience, because: "locale" };
    if (has(hearing.locale)) return { key: hearing.locale, because: "locale" };
  }
  if (hearing.short && has("short")) return { key: "short", because: "short" };
  const forOther = hearing.audience === "proxy" && has("proxy");
  if (hearing.slow && has("slow") && !forOther) return { key: "slow", because: "slow" };
  if (has(hearing.audience)) return { key: hearing.audience, because: "audience" };
  if (has(hearing.channel)) return { key: hearing.channel, because: "channel" };
  return { key: "default", because: "default" };
}
