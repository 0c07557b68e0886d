import type { SentenceKey } from "../../flow/sentence.ts";
import { SENTENCES } from "../../flow/sentence.ts";
import type { Text } from "../../flow/text.ts";
import { exactPositions } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, warning } from "../report.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { textSchema } from "../schemas/text-schema.ts";
import { makeText } from "./make-text.ts";
import type { OwnAndSpare } from "./own-and-spare.ts";
import { plainScope } from "./text-scope.ts";
import type { World } from "./world.ts";

/** The bot's own sentences, every key of the closed set; what the file lacks comes from the shipped one. */
export function compileSentences(
  documents: OwnAndSpare,
  world: World,
): Readonly<Record<SentenceKey, Text>> {
  const texts: Partial<Record<SentenceKey, Text>> = {};
  for (const key of SENTENCE_KEYS) texts[key] = sentence(documents, world, key);
  if (!isComplete(texts)) throw new Error("a sentence of the closed set was passed over");
  return texts;
}

function sentence({ own, spare }: OwnAndSpare, world: World, key: SentenceKey): Text {
  const found = own === null ? null : sentenceIn(own, world, key);
  if (found !== null) return found;
  const stand = spare === null ? null : sentenceIn(spare, world, key);
  if (own !== null) reportMissing(own, key, stand !== null);
  return stand ?? emptySentence(key);
}

function sentenceIn(document: SourceDocument, world: World, key: SentenceKey): Text | null {
  if (exactPositions(document.positions, [key]) === null) return null;
  const { keyword, params } = SENTENCES[key];
  const value = document.value[key];
  const input = parsePart(textSchema, { document, path: [key], value });
  if (input === null) return emptySentence(key);
  const scope = plainScope(document, world, params);
  return makeText(scope, input, [key], `sentences/${key}`, `sentences/${keyword}`);
}

function reportMissing(document: SourceDocument, key: SentenceKey, hasSpare: boolean): void {
  if (document.unreadableFrom !== null) return;
  const word = document.language === "en" ? key : SENTENCES[key].keyword;
  const message = hasSpare
    ? `Thiếu câu "${word}"; tạm dùng câu có sẵn của chương trình.`
    : `Thiếu câu "${word}".`;
  const complaint = (hasSpare ? warning : error)("missing-sentence", message, `Thêm "${word}: …".`);
  document.report(document.positions.value, complaint);
}

function emptySentence(key: SentenceKey): Text {
  return { address: `sentences/${key}`, variants: { default: "" } };
}

function isComplete(texts: Partial<Record<SentenceKey, Text>>): texts is Record<SentenceKey, Text> {
  return SENTENCE_KEYS.every((key) => texts[key] !== undefined);
}

function isSentenceKey(key: string): key is SentenceKey {
  return Object.hasOwn(SENTENCES, key);
}

const SENTENCE_KEYS = Object.keys(SENTENCES).filter(isSentenceKey);
