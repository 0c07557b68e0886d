import type { Entity } from "../reading.ts";

/** An entity and where it stands: `from` inclusive, `to` exclusive, in UTF-16 units. */
export type Span = { readonly entity: Entity; readonly from: number; readonly to: number };

/** Finds one kind of entity in a text in which those found before are blanked. */
export type Finder = (text: string) => readonly Span[];

/** A span per match of a global pattern; `read` gives the normal form, or null to pass the match over. */
export function spansOf(
  text: string,
  pattern: RegExp,
  kind: Entity["kind"],
  read: (match: RegExpExecArray) => string | null,
): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = read(match);
    const [written] = match;
    return value === null
      ? []
      : [
          {
            entity: { kind, text: written, value },
            from: match.index,
            to: match.index + written.length,
          },
        ];
  });
}
