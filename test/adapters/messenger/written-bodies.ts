import type { WireMessage, WirePart } from "../../../adapters/messenger/wire-message.ts";
import { writeMessage, writeSendBody } from "../../../adapters/messenger/write.ts";
import type { OutgoingButton, OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import { sendBody } from "../../support/fake-messenger/send-contract.ts";
import { CITIZEN } from "./the-page.ts";

export const IMAGES_URL = "https://chat.example.vn/chat/images";

/** The parts of a message that has what is given, and nothing else; each keeps the contract. */
export function written(
  change: Partial<OutgoingMessage>,
  imagesUrl: string | null = IMAGES_URL,
): readonly WirePart[] {
  const message: OutgoingMessage = {
    id: "7",
    author: "bot",
    text: "",
    buttons: [],
    attachments: [],
    ...change,
  };
  const parts = writeMessage(message, { imagesUrl });
  for (const wire of parts.flatMap((it) => [it.message, ...it.plain])) {
    sendBody.parse(writeSendBody(CITIZEN, wire));
  }
  return parts;
}

/** What the messages say, without the marks that come back in echoes. */
export function bodies(change: Partial<OutgoingMessage>, imagesUrl?: string | null) {
  return written(change, imagesUrl).map((it) => unmarked(it.message));
}

export function unmarked(message: WireMessage): object {
  const { metadata: _mark, ...rest } = message;
  return rest;
}

export function reply(label: string, short?: string): OutgoingButton {
  return { kind: "reply", label, payload: "WyI4.9f0c", ...(short === undefined ? {} : { short }) };
}

/** The same as Messenger's quick reply. */
export function quick(title: string) {
  return { content_type: "text", title, payload: "WyI4.9f0c" };
}
