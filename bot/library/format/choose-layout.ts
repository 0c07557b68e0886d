import type { Node, Pair, YAMLMap, YAMLSeq } from "yaml";
import { isCollection, isMap, isPair, isScalar, isSeq, Scalar } from "yaml";
import { HOLIDAY, MAKE_UP_DAY } from "../keywords/content-files.ts";
import type { KeywordTable } from "../keywords/keyword-table.ts";
import { SLOT } from "../keywords/slots.ts";
import {
  ATTACHMENT,
  LINK_BUTTON,
  MAP_POINT,
  OFFICER,
  OPTION,
  SUGGESTED_ANSWER,
} from "../keywords/step-parts.ts";
import { WANTED_CASE } from "../keywords/tests.ts";

/** Maps of a few short words that read best on one line. */
const SHORT_MAPS: ReadonlySet<KeywordTable> = new Set<KeywordTable>([
  ATTACHMENT,
  LINK_BUTTON,
  MAP_POINT,
  OFFICER,
  OPTION,
  SUGGESTED_ANSWER,
  HOLIDAY,
  MAKE_UP_DAY,
  SLOT,
  WANTED_CASE,
]);

/**
 * Short maps stand in braces on one line, long ones on lines of their own. In between, the editor's choice
 * stays. Lists of words stay as they are: no line is too long for them.
 */
export function chooseLayout(node: YAMLMap | YAMLSeq, table: KeywordTable | null): void {
  const width = isNotedAtItsEnd(node) ? widthOfItems(node) : widthOf(node);
  if (width === null || width > TOO_WIDE) {
    if (node.flow && (isMap(node) || node.items.some(isMap))) node.flow = false;
  } else if (table !== null && SHORT_MAPS.has(table) && width <= SHORT && isFlat(node)) {
    node.flow = true;
  }
}

/** `{…} # a note` stays on one line, where the note is about the whole; inside others it would end their line. */
function isNotedAtItsEnd({ flow, comment, commentBefore }: YAMLMap | YAMLSeq): boolean {
  return flow === true && Boolean(comment) && !comment?.includes("\n") && !commentBefore;
}

/** It holds words and lists of words, no maps. */
function isFlat({ items }: YAMLMap | YAMLSeq): boolean {
  const values = items.map((item) => (isPair(item) ? item.value : item));
  const isWord = (it: unknown) => it === null || isScalar(it);
  return (
    values.length > 0 && values.every((it) => isWord(it) || (isSeq(it) && it.items.every(isWord)))
  );
}

const SHORT = 72;
const TOO_WIDE = 100;

/** Characters on one line, about; null for what cannot stand on one line. It does not depend on the layout. */
function widthOf(node: unknown): number | null {
  if (node === null) return 0;
  if (isScalar(node)) return widthOfScalar(node);
  if (!(isMap(node) || isSeq(node)) || hasComment(node)) return null;
  return widthOfItems(node);
}

function widthOfItems(node: YAMLMap | YAMLSeq): number | null {
  let width = 2;
  for (const item of node.items) {
    const parts = isPair(item) ? [item.key, item.value] : [item];
    for (const part of parts) {
      const own = widthOf(part);
      if (own === null) return null;
      width += own + 2;
    }
  }
  return width;
}

function widthOfScalar(node: Scalar): number | null {
  if (hasComment(node)) return null;
  if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return null;
  const text = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
  return text.includes("\n") ? null : text.length;
}

function hasComment(node: Node | Pair): boolean {
  const { comment, commentBefore } =
    "comment" in node ? node : { comment: null, commentBefore: null };
  return Boolean(comment) || Boolean(commentBefore) || (isSeq(node) && node.items.some(isNoted));
}

function isNoted(item: unknown): boolean {
  return (isCollection(item) || isScalar(item)) && Boolean(item.comment ?? item.commentBefore);
}
