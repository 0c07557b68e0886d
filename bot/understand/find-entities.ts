import { cleanText } from "../text/clean-text.ts";
import { locateEntities } from "./entities/locate-entities.ts";
import type { Entity } from "./reading.ts";

/** Numbers, codes, amounts and addresses in a message, in order of place. */
export function findEntities(text: string): readonly Entity[] {
  return locateEntities(cleanText(text)).map((span) => span.entity);
}
