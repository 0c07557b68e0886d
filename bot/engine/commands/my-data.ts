import { isSensitive } from "../../flow/slot.ts";
import { askAgain } from "../flow/ask-again.ts";
import type { Frame } from "../session.ts";
import { maskValue, printSlot } from "../slots/print-slot.ts";
import { slotsOf } from "../slots/visible-slots.ts";
import { sentenceButton } from "../speak/make-button.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { saySentence } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";

/** Tells what is remembered of the citizen, sensitive values masked, and how to have it erased. */
export function showMyData(turn: Turn): Turn {
  const erase = sentenceButton(turn, "erase_button", { kind: "command", command: "erase" });
  const lines = [...toldLines(turn), ...workLines(turn)].map((line) => `- ${line}`);
  const told =
    lines.length === 0
      ? saySentence(turn, "my_data_none", {}, [erase])
      : saySentence(turn, "my_data", { "danh sách": lines.join("\n") }, [erase]);
  return askAgain(told, { bridge: false });
}

/** What was told: the slots of every running or unfinished flow, and those kept for longer. */
function toldLines(turn: Turn): string[] {
  const lines = new Set<string>();
  const { frames, unfinished, slots } = turn.session;
  for (const frame of [...frames, ...unfinished.flatMap((work) => work.frames)]) {
    for (const line of slotLines(turn, frame)) lines.add(line);
  }
  const shown = [...lines].map((line) => line.slice(0, line.indexOf(":")));
  for (const [name, { value }] of Object.entries(slots)) {
    if (!shown.includes(slotName(name)))
      lines.add(`${slotName(name)}: ${maskIfSensitive(turn, name, `${value}`)}`);
  }
  return [...lines];
}

function slotLines(turn: Turn, frame: Frame): string[] {
  const there = withSession(turn, { frames: [frame] });
  return Object.entries(slotsOf(there)).map(
    ([name, value]) => `${slotName(name)}: ${printSlot(there, name, value, renderText)}`,
  );
}

/** A kept slot may be of any flow; it is masked where one of them calls it sensitive. */
function maskIfSensitive(turn: Turn, name: string, value: string): string {
  const flows = [...turn.library.flows.values()];
  return flows.some((flow) => isSensitive(flow.slots[name])) ? maskValue(value) : value;
}

/** A slot's name as people read it. */
export function slotName(name: string): string {
  return name.replaceAll("_", " ");
}

function workLines(turn: Turn): string[] {
  const { frames, unfinished, case: open } = turn.session;
  const title = (frame: Frame | undefined) => {
    const flow = turn.library.flows.get(frame?.flow ?? "");
    return flow === undefined ? null : renderText(turn, flow.title);
  };
  const works = [frames, ...unfinished.map((work) => work.frames)].flatMap(
    ([base]) => title(base) ?? [],
  );
  const named = works.map((work) => sentence(turn, "my_data_work", { việc: work }));
  return open === null ? named : [...named, sentence(turn, "my_data_case")];
}
