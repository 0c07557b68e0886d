import type { AddressToken } from "../../flow/built-ins.ts";
import { ADDRESS_TOKENS } from "../../flow/built-ins.ts";
import type { AddressForms } from "../library.ts";
import { didYouMean } from "../nearest-word.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import { addressFileSchema } from "../schemas/content-schemas.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { complain, complainAboutKey } from "./world.ts";

type Form = Readonly<Record<AddressToken, string>>;

/** Forms of address; every form says all four words. */
export function compileAddress(document: SourceDocument | null): AddressForms {
  const part = document === null ? null : { document, path: [], value: document.value };
  const placeholder = { default_form: "…", forms: {} };
  const input = part === null ? null : parsePart(addressFileSchema, part, placeholder);
  const forms = new Map<string, Form>();
  if (document === null || input === null) return { defaultForm: "", forms };
  for (const [id, words] of Object.entries(input.forms)) {
    reportUnknownTokens(document, id, words);
    const form = completeForm(words);
    if (form === null) complainAboutKey(document, ["forms", id], missingToken(id, words));
    else forms.set(id, form);
  }
  if (!Object.hasOwn(input.forms, input.default_form) && input.default_form !== "…") {
    complain(document, ["default_form"], unknownForm(input.default_form, forms.keys()));
  }
  return { defaultForm: input.default_form, forms };
}

function completeForm(words: Readonly<Record<string, string>>): Form | null {
  const { "Ông/bà": you, "ông/bà": youInside, Cháu: me, cháu: meInside } = words;
  if (you === undefined || youInside === undefined) return null;
  if (me === undefined || meInside === undefined) return null;
  return { "Ông/bà": you, "ông/bà": youInside, Cháu: me, cháu: meInside };
}

function reportUnknownTokens(
  document: SourceDocument,
  id: string,
  words: Readonly<Record<string, string>>,
): void {
  for (const word of Object.keys(words)) {
    if (ADDRESS_TOKENS.some((token) => token === word)) continue;
    complainAboutKey(
      document,
      ["forms", id, word],
      error(
        "unknown-key",
        `Từ xưng hô ${quote(word)} không có.`,
        `Dùng đúng bốn từ: ${ADDRESS_TOKENS.join(", ")}.`,
      ),
    );
  }
}

function missingToken(id: string, words: Readonly<Record<string, string>>) {
  const missing = ADDRESS_TOKENS.filter((token) => words[token] === undefined);
  return error(
    "missing-address-word",
    `Cách xưng ${quote(id)} thiếu: ${missing.join(", ")}.`,
    `Thêm đủ bốn từ: ${ADDRESS_TOKENS.join(", ")}.`,
  );
}

function unknownForm(form: string, forms: Iterable<string>) {
  return error(
    "unknown-address-form",
    `Không có cách xưng ${quote(form)}.`,
    didYouMean(form, forms, "Viết mã của một cách xưng ở dưới."),
  );
}
