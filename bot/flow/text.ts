/**
 * A text as an editor wrote it. `variants` always holds "default"; other keys are an audience
 * (elder, proxy, business), a channel (zalo, messenger, webchat), a pace or length (slow, short), or a
 * locale, alone ("en") or with an audience ("en/elder").
 */
export type Text = {
  /** Where it stands: `flow/step/field`, `faq/<id>/answer`, `sentences/<key>`. */
  readonly address: string;
  readonly variants: Readonly<Record<string, string>>;
};

export const AUDIENCES = ["elder", "proxy", "business"] as const;
export type Audience = (typeof AUDIENCES)[number];
export const CHANNELS = ["zalo", "messenger", "webchat"] as const;
export type ChannelKind = (typeof CHANNELS)[number];
