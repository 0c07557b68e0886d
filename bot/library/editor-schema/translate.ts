import type { KeywordLanguage } from "../keywords/keyword-table.ts";
import { wordFor, wordsIn } from "../places/find-word.ts";
import type { Place } from "../places/place.ts";
import { FREE } from "../places/place.ts";
import { helpFor } from "./help/help-for.ts";
import type { JsonSchema } from "./json-schema.ts";
import { branchesOf, isNullable, memberOf } from "./json-schema.ts";

/** Puts a canonical schema into the words that editors write, along the place it stands at. */
export function translate(schema: JsonSchema, place: Place, language: KeywordLanguage): JsonSchema {
  switch (place.kind) {
    case "text":
      return { $ref: "#/definitions/text" };
    case "step":
      return { $ref: "#/definitions/step" };
    case "audiences":
      return { $ref: "#/definitions/audiences" };
    case "free":
      return {};
    case "flag":
      return {
        enum: language === "vi" ? ["có", "không", "đúng", "sai", true, false] : [true, false],
      };
    case "date":
      return { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
    case "string":
      return translateString(memberOf(schema, "scalar"));
    case "value":
      return translateValue(schema);
    case "word": {
      const words = { enum: wordsIn(place.words, language) };
      return place.open ? { anyOf: [words, { type: "string" }] } : words;
    }
    case "list":
      return translateList(memberOf(schema, "array"), place.of, language);
    case "dictionary": {
      const { additionalProperties: of } = memberOf(schema, "object");
      const values = translate(typeof of === "object" ? of : {}, place.of, language);
      return orNull(schema, { type: "object", additionalProperties: values });
    }
    case "map":
      return orNull(schema, translateMap(memberOf(schema, "object"), place, language));
    case "either":
      return translateEither(schema, place, language);
  }
}

function translateString({ enum: values, pattern, const: only }: JsonSchema): JsonSchema {
  if (only !== undefined) return { const: only };
  if (values !== undefined) return { enum: values };
  // An unquoted number is a text as it was typed.
  return pattern === undefined ? { type: ["string", "number"] } : { type: "string", pattern };
}

/** A number, or one of a few; anything where a text may stand too. */
function translateValue(schema: JsonSchema): JsonSchema {
  const branches = branchesOf(schema).filter(({ type, const: only }) => {
    return type !== "null" && typeof only !== "string";
  });
  const constants = branches.flatMap((it) => (it.const === undefined ? [] : [it.const]));
  if (constants.length > 0 && constants.length === branches.length) return { enum: constants };
  const [only] = branches;
  if (only === undefined || branches.length > 1) return {};
  const { type, minimum, maximum } = only;
  if (type !== "number" && type !== "integer") return {};
  return {
    type,
    ...(minimum === undefined || minimum < -LARGE ? {} : { minimum }),
    ...(maximum === undefined || maximum > LARGE ? {} : { maximum }),
  };
}

/** Bounds beyond this are the machine's, not ours. */
const LARGE = 1_000_000;

function translateList(schema: JsonSchema, of: Place, language: KeywordLanguage): JsonSchema {
  const { items = {}, minItems } = schema;
  const list = { type: "array", items: translate(items, of, language) };
  return minItems === undefined ? list : { ...list, minItems };
}

type MapPlace = Extract<Place, { kind: "map" }>;

/** The keys of a map, each with its explanation. */
export function translateMap(
  schema: JsonSchema,
  { words, places }: Pick<MapPlace, "words" | "places">,
  language: KeywordLanguage,
  explain: (key: string) => string = (key) => helpFor(words.table, key),
): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const key of Object.keys(words.table)) {
    const part = schema.properties?.[key] ?? schema.additionalProperties;
    const value = translate(typeof part === "object" ? part : {}, places[key] ?? FREE, language);
    const told = key === "language" ? { enum: ["vi", "en"] } : value;
    properties[wordFor(words, key, language)] = describe(told, explain(key));
  }
  const known = (schema.required ?? []).filter((key) => Object.hasOwn(words.table, key));
  const required = known.map((key) => wordFor(words, key, language));
  return {
    type: "object",
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

/** In draft 7 nothing counts beside a $ref, so it goes into a union of one. */
function describe(schema: JsonSchema, description: string): JsonSchema {
  return schema.$ref === undefined ? { description, ...schema } : { description, anyOf: [schema] };
}

function translateEither(
  schema: JsonSchema,
  place: Extract<Place, { kind: "either" }>,
  language: KeywordLanguage,
): JsonSchema {
  const different = new Set([place.scalar, place.list, place.map]);
  const kinds = [...different].map((it) => translate(schema, it, language));
  return kinds.length === 1 ? (kinds[0] ?? {}) : { anyOf: kinds };
}

function orNull(schema: JsonSchema, value: JsonSchema): JsonSchema {
  return isNullable(schema) ? { anyOf: [value, { type: "null" }] } : value;
}
