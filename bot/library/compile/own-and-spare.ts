import type { SourceDocument } from "../reading/read-document.ts";

/** The file that counts, and the shipped one behind it that fills what it lacks. */
export type OwnAndSpare = {
  readonly own: SourceDocument | null;
  readonly spare: SourceDocument | null;
};
