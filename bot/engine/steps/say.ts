import type { SayStep, StepAttachment } from "../../flow/step.ts";
import type { Attachment } from "../../message/bot-message.ts";
import { linkButtons } from "../speak/make-button.ts";
import { renderText } from "../speak/render-text.ts";
import { say } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { topFrame } from "../turn.ts";
import type { StepOutcome } from "./outcome.ts";

/** Says a text with what is attached to it, and goes on. */
export function enterSay(turn: Turn, step: SayStep): StepOutcome {
  const said = say(turn, {
    text: renderText(turn, step.text),
    buttons: linkButtons(turn, step.buttons, topFrame(turn)?.flow ?? null),
    attachments: step.attach.map((it) => attachmentOf(turn, it)),
  });
  return { turn: said, next: { kind: "step", step: step.next } };
}

function attachmentOf(turn: Turn, attach: StepAttachment): Attachment {
  const label = renderText(turn, attach.label);
  switch (attach.kind) {
    case "image":
    case "file":
      return { kind: attach.kind, source: attach.source, label };
    case "link":
      return { kind: "link", url: attach.source, label };
    case "map":
      return { kind: "map", latitude: attach.latitude, longitude: attach.longitude, label };
  }
}
