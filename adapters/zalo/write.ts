import type { OutgoingMessage } from "../../bot/channel/outgoing-message.ts";
import { splitText } from "../../bot/text/split-text.ts";
import { ZALO_LIMITS } from "./limits.ts";
import type { WireButton, WireMessage, WirePart, WriteOptions } from "./wire-message.ts";
import { writeAttachments } from "./write-attachments.ts";
import { writeButtons, writeNumbered } from "./write-buttons.ts";

/**
 * Shapes a message of ours for Zalo, in the order in which the parts are to be sent. Buttons that Zalo
 * would not take as they are (too many, too long) become numbered text: the engine counts the same way,
 * so that typing the number works.
 */
export function writeMessage(message: OutgoingMessage, options: WriteOptions): readonly WirePart[] {
  const { images, lines } = writeAttachments(message.attachments, options);
  // A picture that cannot be shown leaves its label, which often repeats what is said above it.
  const unsaid = lines.filter((line) => !message.text.includes(line));
  const words = joined([message.text, ...unsaid]);
  const buttons = options.shapes.has("buttons") ? writeButtons(message.buttons) : null;
  if (buttons !== null && words !== "") {
    const said = joined([words, ...buttons.lines]);
    const numbered = writeNumbered(message.buttons);
    return [
      ...images.map((image) => imagePart(image, image.label, [image.line])),
      ...withButtons(said, buttons.buttons, joined([words, ...numbered])),
    ];
  }
  return inWords(joined([words, ...writeNumbered(message.buttons)]), images);
}

type Image = { readonly url: string; readonly label: string; readonly line: string };

/** The buttons stand under the last part, where the citizen looks. */
function withButtons(
  text: string,
  buttons: readonly WireButton[],
  plain: string,
): readonly WirePart[] {
  const texts = splitText(text, ZALO_LIMITS.text);
  const last = texts.at(-1) ?? text;
  const before = texts.slice(0, -1);
  // What was said before the last part is not said again when the buttons are refused.
  const rest = plain.startsWith(text) ? `${last}${plain.slice(text.length)}` : plain;
  return [
    ...before.map(textPart),
    {
      message: { text: last, attachment: { type: "template", payload: { buttons } } },
      shape: "buttons",
      plain: splitText(rest, ZALO_LIMITS.text).map((it) => ({ text: it })),
    },
  ];
}

/** The first picture carries the last words, so that most messages are one call, out whole or not at all. */
function inWords(text: string, images: readonly Image[]): readonly WirePart[] {
  const texts = splitText(text, ZALO_LIMITS.text).filter((it) => it !== "");
  const [first, ...others] = images;
  if (first === undefined) return texts.map(textPart);
  const last = texts.at(-1) ?? first.label;
  const lines = texts.length === 0 ? [first.line] : [last, first.line];
  return [
    ...texts.slice(0, -1).map(textPart),
    imagePart(first, last, lines),
    ...others.map((image) => imagePart(image, image.label, [image.line])),
  ];
}

function textPart(text: string): WirePart {
  return { message: { text }, shape: "text", plain: [] };
}

function imagePart(image: Image, text: string, lines: readonly string[]): WirePart {
  const elements = [{ media_type: "image", url: image.url }] as const;
  const message: WireMessage = {
    text,
    attachment: { type: "template", payload: { template_type: "media", elements } },
  };
  const plain = splitText(joined(lines), ZALO_LIMITS.text).map((it) => ({ text: it }));
  return { message, shape: "images", plain };
}

/** Zalo counts what it gets: text written with separate marks is a quarter longer. */
function joined(lines: readonly string[]): string {
  const text = lines.map((it) => it.trim()).filter((it) => it !== "");
  return text.join("\n").toWellFormed().normalize("NFC");
}
