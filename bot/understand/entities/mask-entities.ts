import type { Entity } from "../reading.ts";
import type { Span } from "./span.ts";

/** Puts one word in place of each entity, so that all phone numbers look alike to the model. */
export function maskEntities(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let masked = "";
  let end = 0;
  for (const { entity, from, to } of spans) {
    masked += `${text.slice(end, from)} ${MASKS[entity.kind]} `;
    end = to;
  }
  return masked + text.slice(end);
}

/** No Vietnamese or English word, and nothing that reads as Telex or as shorthand. */
const MASKS: Readonly<Record<Entity["kind"], string>> = {
  url: "qurl",
  dossier: "qdossier",
  citizen_id: "qcitizenid",
  phone: "qphone",
  money: "qmoney",
  hotline: "qhotline",
  bank_account: "qaccount",
};

/** Whether a folded word stands for an entity. */
export function isMask(word: string): boolean {
  return MASK_WORDS.has(word);
}

const MASK_WORDS: ReadonlySet<string> = new Set(Object.values(MASKS));
