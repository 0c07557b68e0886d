/** Refuses texts that would not come back as they went in: JSON escapes a NUL and a lone surrogate. */
export function checkTexts(...texts: readonly (string | null)[]): void {
  for (const text of texts) {
    if (text === null) continue;
    // NUL also stands between the parts of what we keep.
    if (text.includes("\0")) throw new TypeError("a text for the lane store has a NUL");
    if (!text.isWellFormed()) throw new TypeError("a text for the lane store has a lone surrogate");
  }
}
