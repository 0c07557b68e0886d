import { unaccent } from "../../text/fold.ts";

/**
 * Every core of a message that is left when words of politeness are taken off its ends, the longest
 * first, the message itself included: "dạ cho tôi số 2 nhé" → …, "số 2". Words in lower case, with
 * marks or without.
 */
export function politeCores(words: readonly string[], ends: PoliteEnds): readonly string[] {
  const front = countFrom(words, ends.leading);
  const back = countFrom(words.toReversed(), ends.trailing);
  const cores = new Set<string>();
  for (let first = 0; first <= front; first++) {
    for (let last = words.length; last >= Math.max(words.length - back, first + 1); last--) {
      if (mayEndBefore(words, last)) cores.add(words.slice(first, last).join(" "));
    }
  }
  return [...cores].sort((a, b) => b.length - a.length);
}

export type PoliteEnds = {
  readonly leading: ReadonlySet<string>;
  readonly trailing: ReadonlySet<string>;
};

/** Words that frame an answer or a command without changing it. */
export const POLITE_ENDS: PoliteEnds = {
  leading: new Set(
    (
      "da vang vag u uh a oi thua xin cho giup lam on toi em con chau bac chu co ong ba anh chi minh ban ad " +
      "admin bot muon can hay thi la duoc roi ok please i want to"
    ).split(" "),
  ),
  trailing: new Set(
    (
      "a ah ak nhe nha nhen nghe voi giup ho di ne day do oi em con chau bac chu co ong ba anh chi minh ban toi " +
      "ad admin bot luon thoi roi vay please"
    ).split(" "),
  ),
};

/** Words that choose, and what an option may be called. */
export const CHOOSING: ReadonlySet<string> = new Set(
  "chon bam lua lay nhan an go cai cau muc y phan nut dong viec option number".split(" "),
);

/** Words around a choice besides those: "em chọn cái số 2 này". */
export const CHOICE_ENDS: PoliteEnds = {
  leading: new Set([...POLITE_ENDS.leading, ...CHOOSING, "so", "o", "phuong", "the"]),
  trailing: new Set([...POLITE_ENDS.trailing, ..."nay kia do ay one".split(" ")]),
};

/** More than these at one end is a sentence, not politeness. */
const MOST_AT_ONE_END = 6;

function countFrom(words: readonly string[], polite: ReadonlySet<string>): number {
  const count = words.findIndex((word) => !polite.has(unaccent(word)));
  return Math.min(count < 0 ? words.length : count, MOST_AT_ONE_END);
}

/**
 * "Ba ơi" calls somebody, "năm nay" is a year and "hai ông bà" are two people: the first word alone would be a
 * number.
 */
function mayEndBefore(words: readonly string[], at: number): boolean {
  const [last, next, afterNext] = [at - 1, at, at + 1].map((it) => unaccent(words[it] ?? ""));
  if (next === "oi" || (next === "nay" && last === "nam")) return false;
  return !(COUNTS.has(last ?? "") && PEOPLE.has(next ?? "") && PEOPLE.has(afterNext ?? ""));
}

const COUNTS: ReadonlySet<string> = new Set("hai ba bon nam 2 3 4 5".split(" "));
const PEOPLE: ReadonlySet<string> = new Set("ong ba co chu bac anh chi em con chau".split(" "));
