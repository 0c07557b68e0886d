import type { Step } from "../../flow/step.ts";
import type { Text } from "../../flow/text.ts";
import { withoutQuotes } from "../reading/quote-text.ts";
import { readable } from "./readable.ts";

/** What a box says of its step: `about` stands beside the kind, `text` below. */
export function summaryOf(
  step: Step,
  written: string,
): { readonly about: string; readonly text: string } {
  switch (step.kind) {
    case "say":
    case "remind":
      return { about: "", text: short(step.text) };
    case "ask":
      return { about: step.slot, text: short(step.question) };
    case "choose":
      return { about: step.slot ?? "", text: short(step.question) };
    case "quiz":
    case "rate":
      return { about: "", text: short(step.question) };
    case "confirm":
      return { about: step.slots.join(", "), text: short(step.question) };
    case "guide": {
      const [first] = step.items;
      const count = `${step.items.length} việc`;
      return { about: count, text: first === undefined ? "" : `1. ${short(first.do)}` };
    }
    case "if":
      // A condition often wants the quotes for YAML only.
      return { about: "", text: cut(withoutQuotes(written)) };
    case "officer":
      return {
        about: "",
        text: [step.team ?? "", step.reason].filter((it) => it !== "").join(" · "),
      };
    case "end":
      return { about: "", text: short(step.say) };
    case "call":
      return { about: step.flow, text: "" };
    case "set":
      return { about: step.values.map(({ slot }) => slot).join(", "), text: "" };
    case "forget":
      return { about: step.slots.join(", "), text: "" };
    case "lookup":
      return { about: step.lookUp, text: "" };
    case "check_scam":
      return { about: step.slot, text: "" };
    case "go":
      return { about: "", text: "" };
  }
}

function short(text: Text | null): string {
  const { default: words = "" } = text?.variants ?? {};
  return cut(readable(words));
}

/** Whole words on one line, up to what fits into a box. */
function cut(words: string): string {
  const text = words.replace(/\s+/gu, " ").trim();
  if (text.length <= MAX_TEXT) return text;
  const kept = text.slice(0, MAX_TEXT);
  return `${kept.slice(0, kept.lastIndexOf(" ")).replace(/[\s.,:;]+$/u, "")}…`;
}

const MAX_TEXT = 110;
