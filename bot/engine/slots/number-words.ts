/** Reads a whole number from 0 to 100 written in words ("bay muoi sau", folded); null when it is none. */
export function readNumberWords(folded: string): number | null {
  const words = folded.split(" ");
  if (words.length > 4 || words.some((word) => !(word in DIGITS) && !(word in TENS))) return null;
  if (words.length === 1) return DIGITS[words[0] ?? ""] ?? (words[0] === "chuc" ? 10 : null);
  if (folded === "mot tram") return 100;
  return readTens(words);
}

const DIGITS: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  moi: 1,
};

/** Words that make the figure before them count tens. */
const TENS: Readonly<Record<string, true>> = { muoi: true, chuc: true, tram: true };

/** "muoi lam" 15, "bay muoi sau" 76, "hai muoi" 20, "bay lam" 75, "ba chuc" 30. */
function readTens(words: readonly string[]): number | null {
  const [first = "", second = "", third, ...rest] = words;
  if (rest.length > 0 || second === "tram" || first === "tram") return null;
  if (first === "muoi") return third === undefined ? sum(10, DIGITS[second]) : null;
  const tens = digit(first);
  if (tens === null) return null;
  if (second === "muoi" || second === "chuc") {
    return third === undefined ? tens * 10 : sum(tens * 10, DIGITS[third]);
  }
  return third === undefined ? sum(tens * 10, DIGITS[second]) : null;
}

function digit(word: string): number | null {
  const value = DIGITS[word];
  return value === undefined || value < 1 || value > 9 ? null : value;
}

function sum(tens: number, unit: number | undefined): number | null {
  return unit === undefined || unit > 9 ? null : tens + unit;
}

/** Reads 0 to 999 in words: "nam tram", "hai tram nam muoi", "mot tram linh ba"; null when it is none. */
export function readHundreds(words: readonly string[]): number | null {
  const at = words.indexOf("tram");
  if (at < 0) return words.length === 0 ? null : readNumberWords(words.join(" "));
  const hundreds = at === 1 ? digit(words[0] ?? "") : null;
  const below = readBelowHundred(words.slice(at + 1));
  return hundreds === null || below === null ? null : hundreds * 100 + below;
}

/** "linh ba" 3, "ruoi" 50; a figure alone counts tens: "hai trăm tư" is 240. */
function readBelowHundred(words: readonly string[]): number | null {
  const [first, ...rest] = words;
  if (first === undefined) return 0;
  if (first === "ruoi") return rest.length === 0 ? 50 : null;
  if (first === "linh" || first === "le") return rest.length === 1 ? digit(rest[0] ?? "") : null;
  const value = readNumberWords(words.join(" "));
  if (value === null || value >= 100) return null;
  return words.length === 1 && value < 10 ? value * 10 : value;
}
