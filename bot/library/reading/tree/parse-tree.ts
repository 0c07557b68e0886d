import type { Document } from "yaml";
import { parseDocument } from "yaml";

/** The vendor's tree of any text, with all that is wrong in it; null where its reader breaks down. */
export function parseTree(text: string): Document.Parsed | null {
  try {
    return parseDocument(text, {
      version: "1.2",
      schema: "core",
      // The reader knows which keys are the same word, so it looks for duplicates itself.
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
      keepSourceTokens: false,
      logLevel: "error",
    });
  } catch {
    return null;
  }
}
