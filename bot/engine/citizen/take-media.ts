import type { SentenceKey } from "../../flow/sentence.ts";
import type { MediaKind } from "../../message/citizen-content.ts";
import { askAgain } from "../flow/ask-again.ts";
import { goOn } from "../flow/go-on.ts";
import { missAtStep } from "../flow/miss.ts";
import { runFlow } from "../flow/run-flow.ts";
import { UNFIT } from "../slots/parsed.ts";
import { saySentence } from "../speak/say.ts";
import { slotOf } from "../steps/ask.ts";
import { takeValue } from "../steps/take-value.ts";
import { waitingStep } from "../steps/waiting.ts";
import type { Turn } from "../turn.ts";
import { menuButtons } from "./show-menu.ts";

/** What was sent beside words: a picture or a file by its address where the channel gives one, a place by its point. */
export type Sent = { readonly kind: MediaKind | "location"; readonly value: string };

/** A picture or a place that is asked for is the answer. */
export function takeSent(turn: Turn, sent: Sent): Turn {
  const step = waitingStep(turn);
  const wanted = step?.kind === "ask" ? slotOf(turn, step)?.type : undefined;
  if (step?.kind !== "ask" || wanted !== sent.kind) return takeMedia(turn, sent.kind);
  const taken = goOn(takeValue(turn, step.slot, sent.value), step.next);
  return runFlow(taken.turn, taken.next);
}

/** Tells what became of something that is no text. At a question it is a miss; a sticker never is. */
export function takeMedia(turn: Turn, media: MediaKind | "location"): Turn {
  const step = waitingStep(turn);
  if (step === null) return saySentence(turn, GOT[media], {}, menuButtons(turn));
  const told = saySentence(turn, GOT[media]);
  return media === "sticker" ? askAgain(told, { bridge: false }) : missAtStep(told, step, UNFIT);
}

const GOT: Readonly<Record<MediaKind | "location", SentenceKey>> = {
  image: "got_image",
  sticker: "got_sticker",
  voice: "got_voice",
  video: "got_file",
  file: "got_file",
  location: "got_location",
};
