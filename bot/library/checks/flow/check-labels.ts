import type { Flow } from "../../../flow/flow.ts";
import type { ChannelKind, Text } from "../../../flow/text.ts";
import { fold } from "../../../text/fold.ts";
import type { StepDraft } from "../../compile/draft-steps.ts";
import type { FlowScope } from "../../compile/flow-scope.ts";
import { complainIn } from "../../compile/flow-scope.ts";
import { complain } from "../../compile/world.ts";
import type { Path } from "../../reading/positions.ts";
import type { SourceDocument } from "../../reading/read-document.ts";
import type { Complaint } from "../../report.ts";
import { error, quote, warning } from "../../report.ts";
import { plainWords } from "./plain-words.ts";

/** Buttons of a flow's steps: short enough, told apart, and no more than a channel can show. */
export function checkLabels(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): void {
  const channels = flow.channels ?? ALL_CHANNELS;
  for (const draft of all) {
    const step = flow.steps.get(draft.id);
    switch (step?.kind) {
      case "choose":
      case "quiz":
        checkButtons(scope, [...draft.path, "options"], step.options, channels);
        break;
      case "say":
      case "ask":
        checkButtons(scope, [...draft.path, "buttons"], step.buttons, channels);
        break;
      case "end":
        checkButtons(scope, [...draft.path, "end", "buttons"], step.buttons, channels);
        break;
      default:
    }
  }
}

type Labelled = { readonly label: Text };

function checkButtons(
  scope: FlowScope,
  path: Path,
  buttons: readonly Labelled[],
  channels: readonly ChannelKind[],
): void {
  const { document } = scope.draft;
  const shortened = new Set<string>();
  for (const [index, { label }] of buttons.entries()) {
    checkLabel(document, [...path, index], label, channels);
    const shown = fold(shortOf(label));
    // Labels that are equal in full are told by themselves.
    if (shortened.has(shown) && "short" in label.variants) {
      complainIn(scope, [...path, index], equalShort(shortOf(label)));
    }
    shortened.add(shown);
  }
  if (channels.includes("messenger") && buttons.length > MOST_BUTTONS) {
    complainIn(scope, path, tooMany(buttons.length));
  }
}

/** One label, in Vietnamese and in every language it is translated to. */
export function checkLabel(
  document: SourceDocument,
  path: Path,
  label: Text,
  channels: readonly ChannelKind[] = ALL_CHANNELS,
): void {
  const most = channels.includes("messenger") ? MESSENGER_LABEL : ZALO_LABEL;
  const shown = shortOf(label);
  if (shown.length > most) {
    const complaint = "short" in label.variants ? longShort(shown, most) : longLabel(shown, most);
    complain(document, path, complaint);
  }
  for (const [variant, text] of Object.entries(label.variants)) {
    if (/^[a-z]{2}(?:-[A-Z]{2})?$/u.test(variant) && text.length > most) {
      complain(document, path, longTranslation(text, most));
    }
  }
}

function shortOf(label: Text): string {
  const { short = plainWords(label) } = label.variants;
  return short.normalize("NFC");
}

function longLabel(label: string, most: number): Complaint {
  return error(
    "long-label",
    `Nhãn ${quote(label)} dài ${label.length} ký tự, mà nút chỉ chứa ${most}.`,
    `Thêm "ngắn: …" không quá ${most} ký tự, hoặc viết nhãn ngắn lại.`,
  );
}

function longShort(label: string, most: number): Complaint {
  return error(
    "long-label",
    `Nhãn ngắn ${quote(label)} vẫn dài ${label.length} ký tự, mà nút chỉ chứa ${most}.`,
    `Viết "ngắn" lại cho không quá ${most} ký tự.`,
  );
}

function longTranslation(label: string, most: number): Complaint {
  return warning(
    "long-label",
    `Nhãn ${quote(label)} dài ${label.length} ký tự nên ở ${most === MESSENGER_LABEL ? "Messenger" : "Zalo"} không thành nút được.`,
    `Dịch ngắn lại, không quá ${most} ký tự.`,
  );
}

function equalShort(label: string): Complaint {
  return error(
    "equal-short-labels",
    `Hai nút rút ngắn thành cùng một nhãn ${quote(label)}.`,
    "Đặt nhãn ngắn khác nhau để người dân phân biệt được.",
  );
}

function tooMany(count: number): Complaint {
  return error(
    "too-many-buttons",
    `Ở đây có ${count} nút, mà Messenger chỉ hiện được ${MOST_BUTTONS}.`,
    "Chia ra hai bước chọn, hoặc giới hạn kênh của luồng.",
  );
}

const ALL_CHANNELS: readonly ChannelKind[] = ["zalo", "messenger", "webchat"];
/** https://developers.facebook.com/documentation/business-messaging/messenger-platform */
const MESSENGER_LABEL = 20;
const MOST_BUTTONS = 13;
/** https://docs.zaloplatforms.com/docs/OA/ */
const ZALO_LABEL = 100;
