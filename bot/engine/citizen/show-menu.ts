import type { SentenceKey } from "../../flow/sentence.ts";
import { TOPICS } from "../../flow/topic.ts";
import type { Button } from "../../message/button.ts";
import { makeButton, officerButton, resumeButton } from "../speak/make-button.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { isOffered } from "./is-offered.ts";

/** Says a sentence with the list of what the bot can do. */
export function showMenu(turn: Turn, opening: SentenceKey): Turn {
  return saySentence(turn, opening, {}, menuButtons(turn));
}

/** Titles of the flows that a citizen can start, by topic; unfinished work first, a person last. */
export function menuButtons(turn: Turn): Button[] {
  const order = Object.keys(TOPICS);
  const flows = [...turn.library.flows.values()]
    .filter((flow) => flow.startsOn.length > 0 && isOffered(turn, flow))
    .sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
  const entries = flows.map((flow) =>
    makeButton(turn, flow.title, { kind: "open", flow: flow.id }),
  );
  const resume = turn.session.unfinished.length > 0 ? [resumeButton(turn)] : [];
  return [...resume, ...entries, officerButton(turn)];
}
