import type { z } from "zod";
import type { Path } from "../reading/positions.ts";
import { exactPositions, positionsAt, shownRange } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { complaintOf } from "./schema-complaint.ts";

/** A value of a document that is parsed on its own. */
export type Part = {
  readonly document: SourceDocument;
  readonly path: Path;
  readonly value: unknown;
};

/**
 * Parses a part; everything that does not fit is reported. Then the misfits are taken out and
 * `placeholder` fills what is required, so that the rest of the part can still be checked; null when
 * even that does not help. What was reported as an error keeps the library out of use anyway.
 */
export function parsePart<T>(
  schema: z.ZodType<T>,
  part: Part,
  placeholder: Readonly<Record<string, unknown>> = {},
): T | null {
  const parsed = schema.safeParse(part.value);
  if (parsed.success) return parsed.data;
  const issues = flatten(parsed.error.issues);
  for (const issue of issues) reportIssue(part, issue);
  if (typeof part.value !== "object" || part.value === null) return null;
  const misfits = new Set(issues.map(({ path }) => path[0]));
  const kept = Object.entries(part.value).filter(([key]) => !misfits.has(key));
  const mended = schema.safeParse({ ...placeholder, ...Object.fromEntries(kept) });
  return mended.success ? mended.data : null;
}

export type FlatIssue = { readonly issue: z.core.$ZodIssue; readonly path: Path };

/** Goes into unions as far as one branch fits better than "something else altogether". */
function flatten(issues: readonly z.core.$ZodIssue[], prefix: Path = []): readonly FlatIssue[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path.filter(isSegment)];
    if (issue.code !== "invalid_union") return [{ issue, path }];
    const branch = issue.errors.find(
      (errors) => errors.length > 0 && errors.every((inner) => inner.path.length > 0),
    );
    return branch === undefined ? [{ issue, path }] : flatten(branch, path);
  });
}

function isSegment(segment: PropertyKey): segment is string | number {
  return typeof segment !== "symbol";
}

function reportIssue({ document, path }: Part, flat: FlatIssue): void {
  const full = [...path, ...flat.path];
  const here = exactPositions(document.positions, full);
  if (here?.refused === true) return;
  const holder = exactPositions(document.positions, full.slice(0, -1));
  if (here === null && holder?.hasStrangeKey === true) return;
  if (document.unreadableFrom !== null) {
    // What stands there runs into the part that could not be read.
    if (here === null || (here.style === null && here.value.to > document.unreadableFrom)) return;
  }
  const near = positionsAt(document.positions, full);
  document.report(shownRange(near), complaintOf(document, full, here !== null, flat.issue));
}
