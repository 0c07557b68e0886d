import type { OutgoingButton, OutgoingMessage } from "../../bot/channel/outgoing-message.ts";
import type { Attachment } from "../../bot/message/bot-message.ts";
import type { ItemAttachment, ItemButton, SpokenItem } from "./item.ts";

/** Shapes a message of ours for the page. The page has room, so labels stay whole. */
export function writeMessage(message: OutgoingMessage): SpokenItem {
  return {
    from: message.author,
    id: message.id,
    text: message.text,
    buttons: message.buttons.map(writeButton),
    attachments: message.attachments.map(writeAttachment),
  };
}

/** Where the page finds the library's pictures. */
export const IMAGES_PATH = "/chat/images";

function writeButton(button: OutgoingButton): ItemButton {
  const { label } = button;
  switch (button.kind) {
    case "reply": {
      const { payload, wants } = button;
      return { kind: "reply", label, payload, ...(wants === undefined ? {} : { wants }) };
    }
    case "url":
      return { kind: "url", label, url: button.url };
    case "call":
      return { kind: "call", label, phone: button.phone };
  }
}

function writeAttachment(attachment: Attachment): ItemAttachment {
  const { label } = attachment;
  switch (attachment.kind) {
    case "image":
    case "file":
      return { kind: attachment.kind, url: addressOf(attachment.source), label };
    case "link":
      return { kind: "link", url: attachment.url, label };
    case "map": {
      // https://developers.google.com/maps/documentation/urls/get-started#search-action
      const url = new URL("https://www.google.com/maps/search/?api=1");
      url.searchParams.set("query", `${attachment.latitude},${attachment.longitude}`);
      return { kind: "link", url: url.href, label };
    }
  }
}

/** A source is an https address or a file of `content/`, where only `images/` holds what citizens may see. */
function addressOf(source: string): string {
  if (/^https?:\/\//i.test(source)) return source;
  const path = source.replace(/^\/?images\//, "");
  return `${IMAGES_PATH}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
