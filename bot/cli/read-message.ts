import type { Library } from "../library/library.ts";
import { judge } from "../scam/judge.ts";
import type { Reading } from "../understand/reading.ts";
import { understand } from "../understand/understand.ts";

/** Reads a message as the engine would where nothing waits. */
export function readMessage({ model, scam }: Library, text: string): Reading {
  return understand(model, text, {
    options: [],
    scam: judge(scam, { text }).verdict === "scam",
  });
}
