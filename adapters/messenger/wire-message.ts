/**
 * Body of `POST /me/messages`.
 *
 *     {"recipient":{"id":"7000000000000001"},"messaging_type":"RESPONSE","message":{
 *       "text":"Ông/bà dùng điện thoại nào ạ?","metadata":"dan-loi/7/0",
 *       "quick_replies":[{"content_type":"text","title":"iPhone","payload":"WyI4Zj….9f0c"}]}}
 */
export type SendBody = {
  readonly recipient: { readonly id: string };
  /** The tag is for what a person wrote, after the window of 24 hours. */
  readonly messaging_type: "RESPONSE" | "MESSAGE_TAG";
  readonly tag?: "HUMAN_AGENT";
  readonly message: WireMessage;
};

/** `metadata` comes back in the echo. */
export type WireMessage = (WireText | { readonly attachment: WireAttachment }) & {
  readonly metadata: string;
  readonly quick_replies?: readonly QuickReply[];
};

export type WireText = { readonly text: string };

export type WireAttachment =
  | { readonly type: "image"; readonly payload: { readonly url: string } }
  | {
      readonly type: "template";
      readonly payload: {
        readonly template_type: "button";
        readonly text: string;
        readonly buttons: readonly TemplateButton[];
      };
    };

export type QuickReply = {
  readonly content_type: "text";
  readonly title: string;
  readonly payload: string;
};

/** `payload`: a phone number with "+" and the country's code. */
export type TemplateButton =
  | { readonly type: "web_url"; readonly title: string; readonly url: string }
  | { readonly type: "phone_number"; readonly title: string; readonly payload: string };

/** One call. A message takes several where it is long or has pictures. */
export type WirePart = {
  readonly message: WireMessage;
  /** What says the same in words, for when Messenger refuses the attachment. */
  readonly plain: readonly WireMessage[];
};
