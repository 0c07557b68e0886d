import type { SentenceKey } from "../../flow/sentence.ts";
import type { Text } from "../../flow/text.ts";
import { audienceOf } from "../manner.ts";
import type { Turn } from "../turn.ts";
import { fillIn } from "./fill-in.ts";
import { pickVariant } from "./pick-variant.ts";
import { translate } from "./translate.ts";

export type RenderOptions = {
  /** Prefer the short form. */
  readonly short?: boolean;
  /** Values of the parameters that only this sentence has. */
  readonly params?: Readonly<Record<string, string>>;
};

/** The words of a text for this citizen, braces filled. */
export function renderText(turn: Turn, text: Text, options: RenderOptions = {}): string {
  const { locale, manner } = turn.session;
  const picked = pickVariant(text, {
    locale,
    audience: audienceOf(manner),
    channel: turn.channel,
    slow: manner.slow,
    short: options.short ?? false,
  });
  const { key } = picked;
  turn.tools.onText?.({ address: text.address, ...picked });
  const template = text.variants[key] ?? "";
  const values = fillIn(turn, template, options.params ?? {}, renderText);
  return translate(turn.library, { address: text.address, variant: key, locale, template }, values);
}

/** The words of one of the bot's own sentences. */
export function sentence(
  turn: Turn,
  key: SentenceKey,
  params: Readonly<Record<string, string>> = {},
): string {
  return renderText(turn, turn.library.sentences[key], { params });
}
