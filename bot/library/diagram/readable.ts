/** A text with its braces made readable: forms of address stand bare, references in brackets. */
export function readable(text: string): string {
  return text
    .replace(/\{(?:danh bạ|directory)\.([^{}.]*)\.[^{}]*\}/gu, "[$1]")
    .replace(/\{([^{}]*)\}/gu, "$1");
}
