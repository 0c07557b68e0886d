import type { z } from "zod";
import { UsageError } from "./command.ts";

/** The JSON values of lines, empty ones left out; a line that is not `wanted` ('a "text"') is named. */
export function readJsonLines<Value>(
  content: string,
  schema: z.ZodType<Value>,
  wanted: string,
): Value[] {
  return content.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new UsageError(`line ${index + 1} is not a JSON object with ${wanted}`, error);
    }
  });
}
