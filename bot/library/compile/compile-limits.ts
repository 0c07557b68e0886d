import type { Limits } from "../library.ts";
import { DEFAULT_LIMITS } from "../library.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { limitsSchema } from "../schemas/content-schemas.ts";
import { parsePart } from "../schemas/parse-part.ts";

export function compileLimits(document: SourceDocument | null): Limits {
  const part = document === null ? null : { document, path: [], value: document.value };
  const input = part === null ? null : parsePart(limitsSchema, part);
  return {
    stepsPerTurn: input?.steps_per_turn ?? DEFAULT_LIMITS.stepsPerTurn,
    messagesPerTurn: input?.messages_per_turn ?? DEFAULT_LIMITS.messagesPerTurn,
    depth: input?.depth ?? DEFAULT_LIMITS.depth,
    turnsPerDay: input?.turns_per_day ?? DEFAULT_LIMITS.turnsPerDay,
  };
}
