import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import type { StepKindWord } from "../keywords/steps.ts";
import { STEP_ID, STEP_KEYS, STEP_KINDS } from "../keywords/steps.ts";
import { VARIANTS, VARIANTS_IN_LOCALE } from "../keywords/variants.ts";
import type { FileKind } from "../places/file-places.ts";
import { FILE_PLACES } from "../places/file-places.ts";
import type { Place } from "../places/place.ts";
import { indexWords, STRING } from "../places/place.ts";
import { KIND_PLACES, STEP_PLACES } from "../places/step-places.ts";
import { FILE_SCHEMAS } from "../schemas/file-schemas.ts";
import { stepSchema } from "../schemas/step-schemas.ts";
import { STEP_ID_HELP, STEP_KEY_HELP, STEP_KIND_HELP } from "./help/flow-help.ts";
import { helpFor } from "./help/help-for.ts";
import type { JsonSchema } from "./json-schema.ts";
import { branchesOf, plainSchemaOf } from "./json-schema.ts";
import { translate, translateMap } from "./translate.ts";

/** The JSON Schema of a kind of file, in the words of one language; any editor with YAML support reads it. */
export function editorSchema(kind: FileKind, language: KeywordLanguage): JsonSchema {
  const place = FILE_PLACES[kind];
  const file = translate(plainSchemaOf(FILE_SCHEMAS[kind]), place, language);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `Dẫn Lối: ${kind} (${language})`,
    ...file,
    // Beside entries with names of the editor's own, this key has a meaning in every file.
    ...(place.kind === "dictionary" ? { properties: languageProperty(language) } : {}),
    definitions: {
      text: textSchema(language),
      audiences: variantsSchema(VARIANTS_IN_LOCALE, language),
      ...(kind === "flow" ? { step: stepsSchema(language) } : {}),
    },
  };
}

function languageProperty(language: KeywordLanguage): Readonly<Record<string, JsonSchema>> {
  const key = language === "vi" ? "ngôn ngữ" : "language";
  return { [key]: { description: helpFor({}, "language"), enum: ["vi", "en"] } };
}

/** One sentence, or its variants. */
function textSchema(language: KeywordLanguage): JsonSchema {
  const variants = variantsSchema(VARIANTS, language);
  const locale = { anyOf: [PLAIN_TEXT, { $ref: "#/definitions/audiences" }] };
  return {
    anyOf: [PLAIN_TEXT, { ...variants, patternProperties: { "^[a-z]{2}(-[A-Z]{2})?$": locale } }],
  };
}

const PLAIN_TEXT: JsonSchema = { type: ["string", "number"] };

function variantsSchema(
  table: Readonly<Record<string, string>>,
  language: KeywordLanguage,
): JsonSchema {
  const places = Object.fromEntries(Object.keys(table).map((key) => [key, STRING]));
  const words = indexWords(table);
  return translateMap({}, { words, places }, language, (key) => helpFor(VARIANTS, key));
}

/** A step is told by the key that makes it what it is. */
function stepsSchema(language: KeywordLanguage): JsonSchema {
  const plain = branchesOf(plainSchemaOf(stepSchema));
  const kinds = Object.keys(STEP_KINDS).filter(isStepKind);
  return {
    anyOf: kinds.map((kind) => {
      const own = plain.find((it) => isOfKind(it, kind)) ?? {};
      return stepOfKind(kind, own, language);
    }),
  };
}

function isOfKind({ properties = {} }: JsonSchema, wanted: StepKindWord): boolean {
  const { kind } = properties;
  return kind?.const === wanted;
}

function stepOfKind(kind: StepKindWord, own: JsonSchema, language: KeywordLanguage): JsonSchema {
  const words = indexWords({ ...STEP_ID, [kind]: STEP_KINDS[kind], ...STEP_KEYS[kind] });
  const places: Readonly<Record<string, Place>> = {
    id: STRING,
    ...STEP_PLACES[kind],
    [kind]: KIND_PLACES[kind],
  };
  const help: Readonly<Record<string, string>> = {
    ...STEP_KEY_HELP,
    id: STEP_ID_HELP,
    [kind]: STEP_KIND_HELP[kind],
  };
  const required = [...new Set([kind, ...(own.required ?? [])])];
  return translateMap({ ...own, required }, { words, places }, language, (key) => help[key] ?? "");
}

function isStepKind(key: string): key is StepKindWord {
  return Object.hasOwn(STEP_KINDS, key);
}
