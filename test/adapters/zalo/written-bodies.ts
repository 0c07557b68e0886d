import type { WirePart, WriteOptions } from "../../../adapters/zalo/wire-message.ts";
import { writeMessage } from "../../../adapters/zalo/write.ts";
import type { OutgoingButton, OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import { readBody } from "../../support/fake-zalo/message-contract.ts";

/** An OA that shows everything, and one that shows text only. */
export const RICH: WriteOptions = {
  shapes: new Set(["buttons", "images"] as const),
  imagesUrl: "https://chat.example.vn/chat/images",
};
export const PLAIN: WriteOptions = { ...RICH, shapes: new Set() };

/** The parts of a message that has what is given, and nothing else; each keeps the contract. */
export function written(
  change: Partial<OutgoingMessage>,
  options: WriteOptions = RICH,
): readonly WirePart[] {
  const message: OutgoingMessage = {
    id: "7",
    author: "bot",
    text: "",
    buttons: [],
    attachments: [],
    ...change,
  };
  const parts = writeMessage(message, options);
  for (const wire of parts.flatMap((it) => [it.message, ...it.plain])) {
    const body = { recipient: { user_id: "9007199254740993001" }, message: wire };
    const read = readBody(body, { buttons: true });
    if (!read.ok) throw new Error(`the contract refuses it: ${read.error} ${read.message}`);
  }
  return parts;
}

/** What goes over the wire. */
export function bodies(
  change: Partial<OutgoingMessage>,
  options: WriteOptions = RICH,
): readonly unknown[] {
  return written(change, options).map((it) => it.message);
}

export function reply(label: string, payload = "WyI4.9f0c"): OutgoingButton {
  return { kind: "reply", label, payload };
}
