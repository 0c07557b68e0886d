import type { Text } from "../../bot/flow/text.ts";

/** Every text in a library, wherever it stands. */
export function textsOf(value: unknown, seen = new Set<unknown>()): readonly Text[] {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  if (isText(value)) return [value];
  const parts = value instanceof Map ? value.values() : Object.values(value);
  return [...parts].flatMap((part) => textsOf(part, seen));
}

function isText(value: object): value is Text {
  return "address" in value && "variants" in value && typeof value.address === "string";
}
