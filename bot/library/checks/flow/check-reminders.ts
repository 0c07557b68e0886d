import { sendPrice } from "../../../channel/send-price.ts";
import type { Flow } from "../../../flow/flow.ts";
import type { StepDraft } from "../../compile/draft-steps.ts";
import type { FlowScope } from "../../compile/flow-scope.ts";
import { complainIn } from "../../compile/flow-scope.ts";
import { error, warning } from "../../report.ts";

/** Reminders that would fall where a channel no longer lets the bot write, or lets it only for money. */
export function checkReminders(scope: FlowScope, flow: Flow, all: readonly StepDraft[]): void {
  const runsOn = (channel: "zalo" | "messenger"): boolean =>
    flow.channels === undefined || flow.channels.includes(channel);
  for (const draft of all) {
    const step = flow.steps.get(draft.id);
    if (step?.kind !== "remind") continue;
    const place = [...draft.path, "after"];
    const priceOn = (channel: "zalo" | "messenger") =>
      runsOn(channel) ? sendPrice(channel, step.after) : "free";
    if (priceOn("messenger") === "refused") {
      complainIn(scope, place, outside("Messenger", "24 giờ"));
    } else if (priceOn("zalo") === "refused") {
      complainIn(scope, place, outside("Zalo", "7 ngày"));
    } else if (priceOn("zalo") === "billed") complainIn(scope, place, BILLED);
  }
}

function outside(channel: string, window: string) {
  return error(
    "reminder-outside-window",
    `${channel} chỉ cho nhắn trong ${window} kể từ tin cuối của người dân, nên lời nhắc này không gửi được.`,
    `Viết thời gian ngắn hơn ${window}, hoặc giới hạn kênh của luồng.`,
  );
}

const BILLED = warning(
  "reminder-billed",
  "Sau 48 giờ Zalo tính phí tin nhắn, nên lời nhắc này bị bỏ.",
  "Viết thời gian ngắn hơn 48 giờ.",
);
