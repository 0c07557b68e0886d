import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";

/** Texts of content/locales by address. */
export type Translations = {
  readonly texts: ReadonlyMap<string, readonly Translation[]>;
  /** Addresses that a text asked for. */
  readonly used: Set<string>;
};

export type Translation = {
  /** "en", "en/elder". */
  readonly variant: string;
  readonly text: string;
  readonly document: SourceDocument;
  readonly path: Path;
};
