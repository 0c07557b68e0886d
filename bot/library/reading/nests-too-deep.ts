/**
 * Tells a text whose collections would nest deeper than any editor's file. The YAML parser recurses:
 * on thousands of levels it takes the whole process down, so this is asked before parsing.
 */
export function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === OPEN_BRACKET || char === OPEN_BRACE) open++;
    else if (char === CLOSE_BRACKET || char === CLOSE_BRACE) open = Math.max(0, open - 1);
    if (open > MAX_OPEN) return true;
  }
  return DEEP_LINE.test(text);
}

const MAX_OPEN = 60;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** A line that starts with 60 list dashes or key marks, or after more than 200 spaces. */
const DEEP_LINE = /^(?: {201}| *(?:[-?] +){60})/mu;
