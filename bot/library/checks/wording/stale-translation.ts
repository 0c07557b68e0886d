import { hint, quote } from "../../report.ts";

/** What the Vietnamese text names and its translation does not: an older text was translated. */
export function staleTranslation(text: string, translated: string) {
  const kept = new Set(facts(translated));
  const lost = facts(text).find((fact) => !kept.has(fact));
  if (lost === undefined) return null;
  return hint(
    "stale-translation",
    `Bản dịch này không có ${quote(lost)} như câu tiếng Việt.`,
    "Dịch lại theo câu tiếng Việt đang dùng.",
  );
}

/** Offices and hotlines that are named, and amounts, however thousands are parted. */
function facts(text: string): readonly string[] {
  const names = [...text.matchAll(ENTRY)].map(([, key = ""]) => key);
  return [...names, ...[...text.matchAll(AMOUNT)].map(([amount]) => amount.replace(/[.,]/gu, ""))];
}

const ENTRY = /\{(?:danh bạ|directory)\.([^{}.]+)\.[^{}]*\}/gu;
const AMOUNT = /(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d.,]*\d)/gu;
