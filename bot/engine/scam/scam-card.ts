import type { Text } from "../../flow/text.ts";
import { judge } from "../../scam/judge.ts";
import type { Judgement, Reason, Verdict } from "../../scam/judgement.ts";
import { weighedBy } from "../../scam/weighed-by.ts";
import { renderText, sentence } from "../speak/render-text.ts";
import { saySentence, sayText } from "../speak/say.ts";
import type { Turn } from "../turn.ts";
import { recordCheck } from "./record-check.ts";
import { scamButtons } from "./scam-buttons.ts";

/**
 * Judges a text and says the card: the verdict, the strongest reasons, and what to do, with buttons for
 * who did it already. At most three messages, in slow mode too: a warning is never said by halves. The waiting question is the caller's affair.
 */
export function sayScamCard(
  turn: Turn,
  text: string,
): { readonly turn: Turn; readonly verdict: Verdict } {
  const judgement = judgeFor(turn, text);
  return { turn: sayJudgement(turn, judgement), verdict: judgement.verdict };
}

/** The judgement on a text, with the operator's block list where there is one. */
export function judgeFor({ library, tools, judged }: Turn, text: string): Judgement {
  if (judged?.text === text) return judged.judgement;
  return judge(library.scam, { text }, tools.listed);
}

export function sayJudgement(turn: Turn, judgement: Judgement): Turn {
  const { verdict } = judgement;
  const reasons = judgement.reasons
    .filter(({ text }, index, all) => all.findIndex((it) => it.text === text) === index)
    .slice(0, REASONS_TOLD);
  const told = sayVerdict(recordCheck(turn, judgement, reasons), judgement);
  const explained =
    reasons.length === 0
      ? told
      : saySentence(told, "scam_reasons", {
          "lý do": reasons.map((reason) => `• ${reasonWords(turn, reason)}`).join("\n"),
        });
  const advice = verdict === "no_sign" ? null : adviceOf(turn, judgement.reasons);
  const words =
    advice === null
      ? sentence(turn, verdict === "no_sign" ? "scam_careful" : "scam_advice")
      : renderText(turn, advice);
  return { ...sayText(explained, words, scamButtons(turn)), paced: true };
}

function sayVerdict(turn: Turn, { verdict, links }: Judgement): Turn {
  const [only] = links;
  if (verdict === "no_sign" && links.length === 1 && only?.official != null) {
    return saySentence(turn, "scam_official_site", { "của ai": only.official });
  }
  return saySentence(turn, VERDICT_SENTENCES[verdict]);
}

const VERDICT_SENTENCES = {
  scam: "scam_is_scam",
  suspicious: "scam_is_suspicious",
  no_sign: "scam_no_sign",
} as const satisfies Record<Verdict, string>;

/** In the citizen's language; the editors' Vietnamese sentence where there is no other. */
function reasonWords(turn: Turn, { code, text, quote, whose }: Reason): string {
  const written = weighedBy(turn.library.scam.content, code)?.reason ?? null;
  if (written === null) return text;
  return renderText(turn, written, { params: { lời: quote, "của ai": whose } });
}

/** The advice of the strongest reason that has one of its own. */
function adviceOf(turn: Turn, reasons: readonly Reason[]): Text | null {
  for (const { code } of reasons) {
    const advice = weighedBy(turn.library.scam.content, code)?.advice;
    if (advice != null) return advice;
  }
  return null;
}

const REASONS_TOLD = 3;
