import { VARIANTS } from "../keywords/variants.ts";
import { didYouMean } from "../nearest-word.ts";
import { findWord } from "../places/find-word.ts";
import { indexWords } from "../places/place.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote, warning } from "../report.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { textSchema } from "../schemas/text-schema.ts";
import type { Translation, Translations } from "./translations.ts";
import { complainAboutKey } from "./world.ts";

export function compileTranslations(documents: readonly SourceDocument[]): Translations {
  const texts = new Map<string, Translation[]>();
  for (const document of documents) {
    for (const [key, value] of Object.entries(document.value)) {
      const address = addressOf(key);
      texts.set(address, [...(texts.get(address) ?? []), ...readEntry(document, key, value)]);
    }
  }
  return { texts, used: new Set() };
}

function readEntry(document: SourceDocument, key: string, value: unknown): readonly Translation[] {
  const locale = document.source.path.split("/")[2] ?? "";
  const audience = variantOf(document, key);
  const parsed = parsePart(textSchema, { document, path: [key], value });
  if (parsed === null) return [];
  if (typeof parsed === "string") {
    const variant = variantKey(locale, audience ?? "default");
    return [{ variant, text: parsed.trim(), document, path: [key] }];
  }
  return Object.entries(parsed).flatMap(([name, text]) =>
    typeof text === "string"
      ? [{ variant: variantKey(locale, name), text: text.trim(), document, path: [key, name] }]
      : [],
  );
}

/** The variant that an address names after #, in either language. */
function variantOf(document: SourceDocument, key: string): string | undefined {
  const [, word] = key.split("#");
  if (word === undefined) return undefined;
  const found = findWord(VARIANT_WORDS, word, document.language);
  if (found !== null) return found.key;
  complainAboutKey(document, [key], unknownVariant(word));
  return undefined;
}

function unknownVariant(word: string) {
  return error(
    "unknown-variant",
    `Biến thể ${quote(word)} của câu không có.`,
    didYouMean(
      word,
      Object.values(VARIANTS),
      `Viết một trong: ${Object.values(VARIANTS).join(", ")}.`,
    ),
  );
}

const VARIANT_WORDS = indexWords(VARIANTS);

function addressOf(key: string): string {
  return key.split("#")[0] ?? key;
}

/** Translations of texts that do not exist; what the shipped files translate may well be absent. */
export function reportUnusedTranslations(
  documents: readonly SourceDocument[],
  { used }: Translations,
): void {
  for (const document of documents) {
    if (document.source.shipped) continue;
    for (const key of Object.keys(document.value)) {
      const address = addressOf(key);
      if (used.has(address)) continue;
      complainAboutKey(
        document,
        [key],
        warning(
          "unknown-address",
          `Không có câu nào ở địa chỉ ${quote(address)}.`,
          "Sửa địa chỉ theo dạng luồng/bước/mục, hoặc xóa dòng này.",
        ),
      );
    }
  }
}

function variantKey(locale: string, variant: string): string {
  return variant === "default" ? locale : `${locale}/${variant}`;
}
