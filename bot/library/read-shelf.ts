import type { OwnAndSpare } from "./compile/own-and-spare.ts";
import { fileKindOf, isContentFile } from "./file-kind.ts";
import type { Finding } from "./finding.ts";
import type { FileKind } from "./places/file-places.ts";
import { decodeFile } from "./reading/decode-file.ts";
import type { SourceDocument } from "./reading/read-document.ts";
import { readDocument } from "./reading/read-document.ts";
import { error, findingAboutFile, quote, warning } from "./report.ts";
import type { SourceFile } from "./source-file.ts";

/** A library's files, read and sorted by what they hold. */
export type Shelf = {
  readonly all: (kind: FileKind) => readonly SourceDocument[];
  /** For kinds of which a library has one file. */
  readonly one: (kind: FileKind) => OwnAndSpare;
  /** Paths of all files of a kind, unreadable ones too. */
  readonly paths: (kind: FileKind) => readonly string[];
  /** Paths of files with English keywords. */
  readonly english: ReadonlySet<string>;
  /** What steps can attach: paths below `content/`. */
  readonly attachable: ReadonlySet<string>;
};

/** Reads every file. A shipped file behind one of the library's own only fills what that lacks. */
export function readShelf(files: readonly SourceFile[], findings: Finding[]): Shelf {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const own = new Set(ordered.filter(({ shipped }) => !shipped).map(({ path }) => path));
  const documents = new Map<FileKind, SourceDocument[]>();
  const spares = new Map<FileKind, SourceDocument>();
  const paths = new Map<FileKind, string[]>();
  for (const file of ordered) {
    const kind = fileKindOf(file.path);
    if (kind === null) {
      reportUnknownFile(file, findings);
      continue;
    }
    const isSpare = file.shipped && own.has(file.path);
    // Mistakes in a file that is only a stand-in are not this library's.
    const document = readFile(file, kind, isSpare ? [] : findings);
    if (document !== null && (isSpare || file.shipped)) spares.set(kind, document);
    // Translations that stand in go with the shipped texts that do.
    if (isSpare && kind !== "locale") continue;
    push(paths, kind, file.path);
    if (document !== null) push(documents, kind, document);
  }
  reportMissingFiles(paths, findings);
  return {
    all: (kind) => documents.get(kind) ?? [],
    one: (kind) => ({ own: documents.get(kind)?.[0] ?? null, spare: spares.get(kind) ?? null }),
    paths: (kind) => paths.get(kind) ?? [],
    english: new Set(
      [...documents.values()]
        .flat()
        .filter(({ language }) => language === "en")
        .map(({ source }) => source.path),
    ),
    attachable: new Set(
      ordered
        .filter(({ path }) => isContentFile(path))
        .map(({ path }) => path.slice("content/".length)),
    ),
  };
}

function readFile(file: SourceFile, kind: FileKind, findings: Finding[]): SourceDocument | null {
  const source = decodeFile(file, findings);
  return source === null ? null : readDocument(source, kind, findings);
}

function push<Value>(map: Map<FileKind, Value[]>, kind: FileKind, value: Value): void {
  const list = map.get(kind);
  if (list === undefined) map.set(kind, [value]);
  else list.push(value);
}

function reportUnknownFile({ path, shipped }: SourceFile, findings: Finding[]): void {
  if (shipped || isContentFile(path) || path.endsWith(".md")) return;
  const renamed = path.replace(/\.yml$/u, ".yaml");
  const remedy =
    renamed !== path && fileKindOf(renamed) !== null
      ? `Đổi tên tệp thành ${quote(renamed)}.`
      : "Chuyển tệp vào đúng thư mục, hoặc xóa tệp.";
  findings.push(
    findingAboutFile(
      path,
      warning(
        "unknown-file",
        `Tệp ${quote(path)} không có chỗ trong thư viện nên không được đọc.`,
        remedy,
      ),
    ),
  );
}

function reportMissingFiles(paths: ReadonlyMap<FileKind, unknown>, findings: Finding[]): void {
  for (const [kind, path] of REQUIRED) {
    if (paths.has(kind)) continue;
    const complaint = error("missing-file", `Thiếu tệp ${quote(path)}.`, "Thêm tệp ấy.");
    findings.push(findingAboutFile(path, complaint));
  }
}

const REQUIRED: readonly (readonly [FileKind, string])[] = [
  ["address", "content/address.yaml"],
  ["calendar", "content/calendar.yaml"],
  ["commands", "content/commands.yaml"],
  ["sentences", "content/sentences.yaml"],
];
