import type { CitizenEvent } from "../channel/channel.ts";
import type { Happening } from "../message/happening.ts";
import { cleanText } from "../text/clean-text.ts";
import type { ButtonSeal } from "./button-seal.ts";

/** What a citizen did, as the engine takes it. */
export function happeningOf(
  conversation: string,
  { content }: Pick<CitizenEvent, "content">,
  seal: Pick<ButtonSeal, "open">,
): Happening {
  switch (content.kind) {
    case "text":
      return { kind: "citizen_wrote", text: cleanText(content.text) };
    case "tap": {
      const label = cleanText(content.label);
      const opened = seal.open(conversation, content.payload);
      // A forged button is nothing but the words on it.
      if (opened === null) return { kind: "citizen_wrote", text: label };
      return { kind: "citizen_tapped", label, ...opened };
    }
    case "media":
      return {
        kind: "citizen_sent_media",
        media: content.media,
        ...(content.url === undefined ? {} : { url: content.url }),
      };
    case "location": {
      const { latitude, longitude } = content;
      return { kind: "citizen_sent_location", latitude, longitude };
    }
    case "opened":
      return { kind: "citizen_opened" };
    case "answered_outside":
    case "erasure_ordered":
      return { kind: content.kind };
  }
}
