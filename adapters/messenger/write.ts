import type { OutgoingMessage } from "../../bot/channel/outgoing-message.ts";
import { splitText } from "../../bot/text/split-text.ts";
import { MESSENGER_LIMITS } from "./limits.ts";
import { markOf } from "./mark.ts";
import type { SendBody, WireAttachment, WireMessage, WirePart, WireText } from "./wire-message.ts";
import type { WritableImage } from "./write-attachments.ts";
import { writeAttachments } from "./write-attachments.ts";
import type { WrittenButtons } from "./write-buttons.ts";
import { writeButtons, writeNumbered } from "./write-buttons.ts";

export type WriteOptions = {
  /** Where the library's pictures are to be found, without a slash at the end. */
  readonly imagesUrl: string | null;
};

/**
 * Shapes a message of ours for Messenger, in the order in which the parts are to be sent. Pictures go
 * before the words and quick replies stand under the last words: tied to a picture they vanish when it
 * loads. Empty for a message that says nothing.
 */
export function writeMessage(message: OutgoingMessage, options: WriteOptions): readonly WirePart[] {
  const { images, lines } = writeAttachments(message.attachments, options.imagesUrl);
  const buttons = writeButtons(message.buttons);
  // A picture that cannot be shown leaves its label, which often repeats what is said above it.
  const unsaid = lines.filter((line) => !message.text.includes(line));
  const said = joined([message.text, ...unsaid]);
  // Buttons need words above them.
  const words =
    said === "" && buttons.lines.length === 0 ? joined(writeNumbered(message.buttons)) : said;
  const parts = [...images.map(imagePart), ...wordParts(words, buttons)];
  return parts.map((part, index) => ({
    message: marked(message.id, `${index}`, part),
    plain: part.plain.map((said, at) => marked(message.id, `${index}.${at}`, said)),
  }));
}

/** What one call says, inside the 24 hours after the citizen's last message. */
export function writeSendBody(user: string, message: WireMessage): SendBody {
  return { recipient: { id: user }, messaging_type: "RESPONSE", message };
}

/** The same after those hours; only for words that a person wrote. */
export function writeTaggedBody(user: string, message: WireMessage): SendBody {
  return { recipient: { id: user }, messaging_type: "MESSAGE_TAG", tag: "HUMAN_AGENT", message };
}

type Content = WireText | { readonly attachment: WireAttachment };
type QuickReplies = WrittenButtons["quickReplies"];

type Said = { readonly content: Content; readonly quickReplies: QuickReplies };
type Part = Said & { readonly plain: readonly Said[] };

function imagePart({ url, line }: WritableImage): Part {
  const content = { attachment: { type: "image", payload: { url } } } as const;
  return { content, quickReplies: [], plain: texts(joined([line]), []) };
}

function wordParts(words: string, { quickReplies, links, lines }: WrittenButtons): readonly Part[] {
  const beside = joined([words, ...lines]);
  const plain = texts(joined([words, ...links.map((it) => it.line), ...lines]), quickReplies);
  if (links.length === 0 || beside === "" || beside.length > MESSENGER_LIMITS.templateText) {
    return plain.map((it) => ({ ...it, plain: [] }));
  }
  const buttons = links.map((it) => it.button);
  const payload = { template_type: "button", text: beside, buttons } as const;
  return [{ content: { attachment: { type: "template", payload } }, quickReplies, plain }];
}

function texts(words: string, quickReplies: QuickReplies): readonly Said[] {
  const parts = splitText(words, MESSENGER_LIMITS.text).filter((it) => it !== "");
  const last = parts.length - 1;
  return parts.map((text, index) => ({
    content: { text },
    quickReplies: index === last ? quickReplies : [],
  }));
}

function marked(id: string, part: string, { content, quickReplies }: Said): WireMessage {
  const metadata = markOf(id, part);
  const quick = quickReplies.length === 0 ? {} : { quick_replies: quickReplies };
  return { ...content, ...quick, metadata };
}

/** Messenger counts what it gets: text written with separate marks is a quarter longer. */
function joined(lines: readonly string[]): string {
  const text = lines.map((it) => it.trim()).filter((it) => it !== "");
  return text.join("\n").toWellFormed().normalize("NFC");
}
