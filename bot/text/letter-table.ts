/** À, the first letter with a mark, and ỹ, the last of Vietnamese. */
export const FIRST_MARKED = 0xc0;
const LAST_MARKED = 0x1ef9;
const LATIN_ENDS = 0x250;
const VIETNAMESE_BEGINS = 0x1ea0;

/**
 * What is to be known of each letter with marks, worked out once and found by its character code; undefined for
 * every other character. Each letter with marks is taken apart by itself, so what all of them come to can be
 * known beforehand: this runs for every letter of every message.
 */
export function letterTable<Known>(
  of: (letter: string) => Known,
): (code: number) => Known | undefined {
  const table = Array.from({ length: LAST_MARKED - FIRST_MARKED + 1 }, (_, at) => {
    const code = FIRST_MARKED + at;
    const isLetter = code < LATIN_ENDS || code >= VIETNAMESE_BEGINS;
    return isLetter ? of(String.fromCharCode(code)) : undefined;
  });
  return (code) => table[code - FIRST_MARKED];
}
