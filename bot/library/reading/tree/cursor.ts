/** A text on its way through the plain reader. */
export type Cursor = {
  readonly text: string;
  at: number;
  /** Column of the line's first character; the reader stands on it whenever it begins a line. */
  column: number;
};

/** There is more YAML in the text than the plain reader knows, or a mistake: the vendor's reads it. */
export class NotPlain extends Error {}

export function giveUp(): never {
  throw new NotPlain();
}

/** Goes to the first character of the next line that is neither empty nor a comment; column -1 at the end. */
export function toNextLine(cursor: Cursor): void {
  const { text } = cursor;
  let at = cursor.at;
  while (at < text.length) {
    const start = at;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (at < text.length && code !== LINE_BREAK && code !== HASH) {
      cursor.at = at;
      cursor.column = at - start;
      return;
    }
    at = endOfLine(text, at) + 1;
  }
  cursor.at = text.length;
  cursor.column = -1;
}

/** After a value nothing but a comment may stand in its line. Goes to the next line. */
export function finishLine(cursor: Cursor): void {
  const { text } = cursor;
  let at = cursor.at;
  while (text.charCodeAt(at) === SPACE) at++;
  if (at < text.length && text.charCodeAt(at) !== LINE_BREAK) {
    const isComment = text.charCodeAt(at) === HASH && at > cursor.at;
    // `#word` may be a cut text: the one who complains of it wants to know more.
    if (!isComment || !isBlank(text.charCodeAt(at + 1))) giveUp();
    at = endOfLine(text, at);
  }
  cursor.at = at + 1;
  toNextLine(cursor);
}

/** Offset of the line break, or of the text's end. */
export function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** A space, a line break, or the text's end. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_BREAK || Number.isNaN(code);
}

export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === SPACE) cursor.at++;
}

export const SPACE = 0x20;
export const LINE_BREAK = 0x0a;
export const HASH = 0x23;
