import { TRANSCRIPT_PATH } from "../../channel/transcript-path.ts";
import type { SlotValue } from "../../flow/slot.ts";
import { isSensitive } from "../../flow/slot.ts";
import type { Attachment } from "../../message/bot-message.ts";
import { dayInVietnam } from "../../text/day-in-vietnam.ts";
import { askAgain } from "../flow/ask-again.ts";
import { newFrame } from "../flow/new-frame.ts";
import type { Frame } from "../session.ts";
import { SESSION_MS } from "../session.ts";
import { maskValue, printSlot, printValue } from "../slots/print-slot.ts";
import { slotsOf } from "../slots/visible-slots.ts";
import { sentenceButton } from "../speak/make-button.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { say } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { STORED_DAYS, withSession } from "../turn.ts";

/**
 * Tells what is held of the citizen, sensitive values masked, until when, and how to have a copy or to have it
 * erased. The bot remembers the session; the messages are the archive's, of which it knows how long they stay.
 */
export function showMyData(turn: Turn): Turn {
  const lines = [...toldLines(turn), ...workLines(turn)].map((line) => `- ${line}`);
  const day = (time: number) => printValue(turn, "date", dayInVietnam(time), renderText);
  const { lastAt, startedAt, turn: sent } = turn.session;
  const remembered =
    lines.length === 0
      ? sentence(turn, "my_data_none")
      : sentence(turn, "my_data", {
          "danh sách": lines.join("\n"),
          "đến ngày": day(lastAt + SESSION_MS),
        });
  const stored = sentence(turn, "my_data_messages", {
    "từ ngày": day(startedAt),
    "số tin": String(sent),
    "số ngày": String(turn.tools.storedDays ?? STORED_DAYS),
  });
  const told = say(turn, {
    text: `${remembered}\n${stored}`,
    buttons: [sentenceButton(turn, "erase_button", { kind: "command", command: "erase" })],
    attachments: copyOf(turn),
  });
  return askAgain(told, { bridge: false });
}

/** The web page can hand over a file; elsewhere the messages stand in the vendor's own chat. */
function copyOf(turn: Turn): readonly Attachment[] {
  if (turn.channel !== "webchat") return [];
  return [{ kind: "link", url: TRANSCRIPT_PATH, label: sentence(turn, "my_data_copy") }];
}

/** What was told: the slots of every running or unfinished flow, and those kept for longer. */
function toldLines(turn: Turn): string[] {
  const lines = new Map<string, string>();
  const { frames, unfinished, slots, ownSlots } = turn.session;
  for (const frame of [...frames, ...unfinished.flatMap((work) => work.frames)]) {
    const there = withSession(turn, { frames: [frame] });
    for (const [name, value] of Object.entries(slotsOf(there))) {
      lines.set(`${name} ${value}`, slotLine(there, name, value));
    }
  }
  for (const [name, { value }] of Object.entries(slots)) {
    lines.set(`${name} ${value}`, keptLine(turn, name, value));
  }
  const own = Object.entries(ownSlots).map(([name, { value }]) =>
    sentence(turn, "my_data_own", { mục: keptLine(turn, name, value) }),
  );
  return [...new Set(lines.values()), ...own];
}

function slotLine(turn: Turn, name: string, value: SlotValue): string {
  return `${slotName(name)}: ${printSlot(turn, name, value, renderText)}`;
}

/** A kept slot may be of any flow; it is masked where one of them calls it sensitive. */
function keptLine(turn: Turn, name: string, value: SlotValue): string {
  const flows = [...turn.library.flows.values()].filter((flow) => name in flow.slots);
  const flow = flows.find((it) => isSensitive(it.slots[name])) ?? flows[0];
  if (flow === undefined) return `${slotName(name)}: ${maskValue(String(value))}`;
  const frames = [newFrame(turn, flow.id)];
  return slotLine(withSession(turn, { frames }), name, value);
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
