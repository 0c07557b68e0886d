import type { FileKind } from "../places/file-places.ts";
import { FILE_PLACES } from "../places/file-places.ts";
import { editorSchema } from "./editor-schema.ts";

/** What stands in `schemas/`: file name → its text. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const files = SCHEMA_KINDS.flatMap((kind) =>
    (["vi", "en"] as const).map((language) => {
      const text = `${JSON.stringify(editorSchema(kind, language), null, 2)}\n`;
      return [`${kind}.${language}.json`, text] as const;
    }),
  );
  return new Map(files);
}

/** Every kind of file that has a shape of its own. */
const SCHEMA_KINDS: readonly FileKind[] = Object.keys(FILE_PLACES).filter(isShaped);

function isShaped(kind: string): kind is FileKind {
  return Object.hasOwn(FILE_PLACES, kind) && kind !== "free";
}
