import type { SentenceKey } from "../../flow/sentence.ts";
import type { GuideItem, GuideStep } from "../../flow/step.ts";
import type { Button } from "../../message/button.ts";
import type { GuidePlace } from "../session.ts";
import { makeButton, sentenceButton } from "../speak/make-button.ts";
import type { Turn } from "../turn.ts";
import { topFrame } from "../turn.ts";

/** What can be pressed in a walk-through, written `<item>.<move>` so that a button of an earlier item is stale. */
export type GuideMove = "done" | "trouble" | "repeat" | "later" | "other" | "fixed" | "not_fixed";

export const GUIDE_START: GuidePlace = { item: 0, at: "item" };

export function guidePlace(turn: Turn): GuidePlace {
  return topFrame(turn)?.guide ?? GUIDE_START;
}

/** The item a walk-through stands at; null when a newer library has fewer items. */
export function guideItem(turn: Turn, step: GuideStep): GuideItem | null {
  return step.items[guidePlace(turn).item] ?? null;
}

export function guideButtons(turn: Turn, step: GuideStep): Button[] {
  const place = guidePlace(turn);
  const action = (move: string) =>
    ({
      kind: "answer",
      flow: topFrame(turn)?.flow ?? "",
      step: step.id,
      option: `${place.item}.${move}`,
    }) as const;
  const own = (key: SentenceKey, move: GuideMove) => sentenceButton(turn, key, action(move));
  switch (place.at) {
    case "item":
      return [
        own("guide_done", "done"),
        own("guide_trouble", "trouble"),
        own("guide_repeat", "repeat"),
        own("guide_later", "later"),
      ];
    case "troubles": {
      const troubles = guideItem(turn, step)?.troubles ?? [];
      const named = troubles.map((it, index) =>
        makeButton(turn, it.problem, action(`fix.${index}`)),
      );
      return [...named, own("guide_other_trouble", "other"), own("guide_later", "later")];
    }
    case "fix":
      return [own("guide_fixed", "fixed"), own("guide_not_fixed", "not_fixed")];
  }
}
