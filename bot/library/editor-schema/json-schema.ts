import type { z } from "zod";
import { z as zod } from "zod";

/** A JSON Schema (draft 7), as far as this room writes it. */
export type JsonSchema = {
  $ref?: string;
  $schema?: string;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  patternProperties?: Record<string, JsonSchema>;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  definitions?: Record<string, JsonSchema>;
};

const jsonSchema = zod.custom<JsonSchema>((it) => typeof it === "object" && it !== null);

/** What a zod schema says, as plain JSON Schema with English keys. */
export function plainSchemaOf(schema: z.ZodType): JsonSchema {
  const options = {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    reused: "inline",
  } as const;
  return jsonSchema.parse(zod.toJSONSchema(schema, options));
}

/** The member of a union that fits; the schema itself where it is no union. */
export function memberOf(schema: JsonSchema, wanted: "object" | "array" | "scalar"): JsonSchema {
  const members = branchesOf(schema);
  const fits = (it: JsonSchema) =>
    wanted === "scalar" ? it.type !== "object" && it.type !== "array" : it.type === wanted;
  return members.find((it) => it.type !== "null" && fits(it)) ?? {};
}

export function isNullable(schema: JsonSchema): boolean {
  return branchesOf(schema).some((it) => it.type === "null");
}

export function branchesOf(schema: JsonSchema): readonly JsonSchema[] {
  const branches = schema.anyOf ?? schema.oneOf;
  return branches === undefined ? [schema] : branches.flatMap(branchesOf);
}
