import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { quote, warning } from "../report.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { textSchema } from "../schemas/text-schema.ts";
import { complainAboutKey } from "./world.ts";

/** Texts of content/locales by address. */
export type Translations = {
  readonly texts: ReadonlyMap<string, readonly Translation[]>;
  /** Addresses that a text asked for. */
  readonly used: Set<string>;
};

export type Translation = {
  /** "en", "en/elder". */
  readonly variant: string;
  readonly text: string;
  readonly document: SourceDocument;
  readonly path: Path;
};

export function compileTranslations(documents: readonly SourceDocument[]): Translations {
  const texts = new Map<string, Translation[]>();
  for (const document of documents) {
    const locale = document.source.path.split("/")[2] ?? "";
    for (const [key, value] of Object.entries(document.value)) {
      const [address = key, audience] = key.split("#");
      const parsed = parsePart(textSchema, { document, path: [key], value });
      if (parsed === null) continue;
      const variants = typeof parsed === "string" ? { default: parsed } : parsed;
      const found = texts.get(address) ?? [];
      for (const [name, text] of Object.entries(variants)) {
        if (typeof text !== "string") continue;
        const path = typeof parsed === "string" ? [key] : [key, name];
        const variant = variantKey(locale, audience ?? name);
        found.push({ variant, text: text.trim(), document, path });
      }
      texts.set(address, found);
    }
  }
  return { texts, used: new Set() };
}

/** Translations of texts that do not exist; what the shipped files translate may well be absent. */
export function reportUnusedTranslations(
  documents: readonly SourceDocument[],
  { used }: Translations,
): void {
  for (const document of documents) {
    if (document.source.shipped) continue;
    for (const key of Object.keys(document.value)) {
      const [address = key] = key.split("#");
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
