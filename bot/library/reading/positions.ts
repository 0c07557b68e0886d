import type { KeywordTable } from "../keywords/keyword-table.ts";
import type { Range } from "../source-text.ts";

/** Where a value stands in its file, and everything below it. Follows the canonical form. */
export type Positions = {
  readonly value: Range;
  /** The key left of the value; null for list items and the root. */
  readonly key: Range | null;
  readonly children: ReadonlyMap<string | number, Positions>;
  /** Already complained about: nothing more is said of it. */
  readonly refused: boolean;
  /** How a scalar is written; null for collections. */
  readonly style: "plain" | "single" | "double" | "block" | null;
  /** A key of the map is unknown: it may stand for one that is missing. */
  readonly hasStrangeKey: boolean;
  /** Keywords of the map that stands here, or should. */
  readonly words: KeywordTable | null;
};

export type Path = readonly (string | number)[];

/** The place of a path, or of the nearest thing above it that is there. */
export function positionsAt(root: Positions, path: Path): Positions {
  let here = root;
  for (const segment of path) {
    const child = here.children.get(segment);
    if (child === undefined) return here;
    here = child;
  }
  return here;
}

/** Exactly the place of a path; null when nothing stands there. */
export function exactPositions(root: Positions, path: Path): Positions | null {
  let here: Positions | undefined = root;
  for (const segment of path) {
    here = here.children.get(segment);
    if (here === undefined) return null;
  }
  return here;
}

/** What to underline for a thing: its value, or its key where the value is a collection. */
export function shownRange(positions: Positions): Range {
  if (positions.style !== null || positions.key === null) return positions.value;
  return positions.key;
}
