import { readFileSync, writeFileSync } from "node:fs";
import { fileKindOf } from "../library/file-kind.ts";
import type { Finding } from "../library/finding.ts";
import type { FileKind } from "../library/places/file-places.ts";
import { decodeFile } from "../library/reading/decode-file.ts";
import type { SourceText } from "../library/source-text.ts";
import { UsageError } from "./command.ts";

/** A YAML file of a library, wherever that library lies. */
export type LibraryFile = {
  readonly path: string;
  readonly kind: FileKind;
  /** Null, with findings, when it is no text that could be read. */
  readonly source: SourceText | null;
  readonly findings: readonly Finding[];
  /** As it stands on the disk. */
  readonly raw: string;
};

export function readLibraryFile(path: string): LibraryFile {
  const kind = kindOf(path);
  if (kind === null) {
    throw new UsageError(
      `"${path}" is no YAML file of flows/, intents/, content/ or test/conversations/`,
    );
  }
  const content = readBytes(path);
  const findings: Finding[] = [];
  const source = decodeFile({ path, content, shipped: false }, findings);
  return { path, kind, source, findings, raw: content.toString("utf8") };
}

/** Writes a file's new text; line ends stay as they were. */
export function writeLibraryFile({ path, raw }: LibraryFile, text: string): void {
  writeFileSync(path, raw.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text);
}

/** The kind that the end of a path tells: "/home/an/kho/flows/mot.yaml" is a flow. */
export function kindOf(path: string): FileKind | null {
  const parts = path.replaceAll("\\", "/").split("/");
  const ends = parts.map((_, index) => parts.slice(index).join("/"));
  return ends.map(fileKindOf).find((kind) => kind !== null) ?? null;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`"${path}" cannot be read`, error);
  }
}
