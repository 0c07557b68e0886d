import type { Intent } from "../../flow/faq.ts";
import { PLACEHOLDER } from "../placeholder.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import { intentSchema, intentsFileSchema } from "../schemas/content-schemas.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { complainAboutKey } from "./world.ts";

/** Intents of all files; an id may stand in one file only. */
export function compileIntents(documents: readonly SourceDocument[]): ReadonlyMap<string, Intent> {
  const intents = new Map<string, Intent>();
  for (const document of documents) {
    for (const intent of intentsOf(document)) {
      const path = ["intents", intent.id];
      if (!ID.test(intent.id)) complainAboutKey(document, path, badId(intent.id));
      if (intents.has(intent.id)) complainAboutKey(document, path, duplicate(intent.id));
      else intents.set(intent.id, intent);
    }
  }
  return intents;
}

function intentsOf(document: SourceDocument): readonly Intent[] {
  const part = { document, path: [], value: document.value };
  const file = parsePart(intentsFileSchema, part, { topic: "vneid", intents: {} });
  if (file === null) return [];
  return Object.entries(file.intents).map(([id, value]) => {
    const parsed = parsePart(intentSchema, { document, path: ["intents", id], value }, STAND_IN);
    return {
      id,
      topic: file.topic,
      examples: parsed?.examples ?? [],
      counterExamples: parsed?.counter_examples ?? [],
    };
  });
}

const STAND_IN = { examples: [PLACEHOLDER] };

function duplicate(id: string) {
  return error(
    "duplicate-intent",
    `Ý định ${quote(id)} đã có ở một chỗ khác.`,
    "Gộp các câu ví dụ vào một chỗ.",
  );
}

function badId(id: string) {
  return error(
    "bad-plain-id",
    `Mã ${quote(id)} có ký tự không dùng được.`,
    "Chỉ dùng chữ, chữ số, dấu gạch nối và gạch dưới, không có dấu cách.",
  );
}

const ID = /^[\p{L}\p{N}_-]+$/u;
