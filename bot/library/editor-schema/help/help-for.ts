import { SENTENCES } from "../../../flow/sentence.ts";
import type { KeywordTable } from "../../keywords/keyword-table.ts";
import { CONTENT_HELP } from "./content-help.ts";
import { FLOW_HELP } from "./flow-help.ts";
import type { Help } from "./help.ts";
import { PART_HELP } from "./part-help.ts";
import { SCAM_HELP } from "./scam-help.ts";

const ALL: readonly Help[] = [...FLOW_HELP, ...PART_HELP, ...CONTENT_HELP, ...SCAM_HELP];
const BY_TABLE: ReadonlyMap<KeywordTable, Help["words"]> = new Map(
  ALL.map(({ table, words }) => [table, words]),
);

/** What a key of a table means; commands and the bot's own sentences explain themselves by their names. */
export function helpFor(table: KeywordTable, key: string): string {
  return BY_TABLE.get(table)?.[key] ?? helpByName(table[key] ?? key, key);
}

function helpByName(word: string, key: string): string {
  if (key === "language") return "Ngôn ngữ của từ khóa: vi hoặc en. Bỏ trống là vi.";
  const sentence = SENTENCE_PARAMS.get(word);
  if (sentence === undefined) return `Những cách người dân nói khi muốn "${word}".`;
  const filled = sentence.map((name) => `{${name}}`).join(" ");
  return filled === "" ? `Câu của bot: ${word}.` : `Câu của bot: ${word}. Máy điền vào ${filled}.`;
}

const SENTENCE_PARAMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(SENTENCES).map(({ keyword, params }) => [keyword, params]),
);
