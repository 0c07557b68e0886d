import type { SentenceKey } from "../../flow/sentence.ts";
import type { MediaKind } from "../../message/citizen-content.ts";
import { askAgain } from "../flow/ask-again.ts";
import { missAtStep } from "../flow/miss.ts";
import { saySentence } from "../speak/say.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { menuButtons } from "./show-menu.ts";

/** Tells what became of something that is no text. At a question it is a miss; a sticker never is. */
export function takeMedia(turn: Turn, media: MediaKind | "location"): Turn {
  const step = waitingStep(turn);
  if (step === null) return saySentence(turn, GOT[media], {}, menuButtons(turn));
  const told = saySentence(turn, GOT[media]);
  return media === "sticker" ? askAgain(told, { bridge: false }) : missAtStep(told, step, "unfit");
}

const GOT: Readonly<Record<MediaKind | "location", SentenceKey>> = {
  image: "got_image",
  sticker: "got_sticker",
  voice: "got_voice",
  video: "got_file",
  file: "got_file",
  location: "got_location",
};
