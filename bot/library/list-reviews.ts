import { daysUntil } from "./checks/days-until.ts";
import { fileKindOf } from "./file-kind.ts";
import type { Finding } from "./finding.ts";
import { decodeFile } from "./reading/decode-file.ts";
import type { Path } from "./reading/positions.ts";
import { positionsAt } from "./reading/positions.ts";
import type { SourceDocument } from "./reading/read-document.ts";
import { readDocument } from "./reading/read-document.ts";
import type { SourceFile } from "./source-file.ts";
import { lineOf } from "./source-text.ts";

/** A content that is to be reviewed by a day. */
export type Review = {
  /** Of the content, else of its file; null: nobody is named. */
  readonly owner: string | null;
  /** Flow, FAQ entry, directory key…; for a whole file its path. */
  readonly content: string;
  readonly file: string;
  readonly line: number;
  /** ISO date. */
  readonly reviewBy: string;
  /** Until that day; negative when it is past. */
  readonly days: number;
};

/**
 * All review dates of a library's own files, the most urgent first. What cannot be read goes into
 * `findings`. `today` is an ISO date.
 */
export function listReviews(
  files: readonly SourceFile[],
  today: string,
  findings: Finding[],
): readonly Review[] {
  return files
    .filter(({ shipped }) => !shipped)
    .flatMap((file): Review[] => {
      const kind = fileKindOf(file.path);
      const source = kind === null ? null : decodeFile(file, findings);
      const document =
        kind === null || source === null ? null : readDocument(source, kind, findings);
      if (document === null) return [];
      const { path } = document.source;
      return reviewsIn(document, document.value, [], { owner: null, content: path }, today);
    })
    .toSorted((a, b) => a.days - b.days);
}

type Named = Pick<Review, "owner" | "content">;

/** The review date of a map, if it has one, and those of everything in it. */
function reviewsIn(
  document: SourceDocument,
  value: unknown,
  path: Path,
  above: Named,
  today: string,
): Review[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const fields = new Map(entries);
  const named = {
    owner: wordIn(fields, "owner") ?? above.owner,
    content: wordIn(fields, "flow") ?? wordIn(fields, "id") ?? keyOf(path) ?? above.content,
  };
  const reviewBy = wordIn(fields, "review_by");
  const own: Review[] = [];
  if (reviewBy !== null && ISO_DATE.test(reviewBy)) {
    const { from } = positionsAt(document.positions, [...path, "review_by"]).value;
    const line = lineOf(document.source, from) + 1;
    const days = daysUntil(today, reviewBy);
    own.push({ ...named, file: document.source.path, line, reviewBy, days });
  }
  const below = entries.flatMap(([key, it]) =>
    reviewsIn(document, it, [...path, key], named, today),
  );
  return [...own, ...below];
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

function wordIn(fields: ReadonlyMap<string | number, unknown>, key: string): string | null {
  const value = fields.get(key);
  return typeof value === "string" ? value : null;
}

/** The editor's own key that a map stands under; null for list items and the root. */
function keyOf(path: Path): string | null {
  const last = path.at(-1);
  return typeof last === "string" ? last : null;
}
