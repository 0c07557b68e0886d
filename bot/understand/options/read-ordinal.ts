import { unaccent } from "../../text/fold.ts";

/**
 * Which of `count` options a core names: "2", "hai", "thứ hai", "dau tien", "cuối". Gives an index
 * from 0; -1 for a number beyond them; null when the core names no place. Marks may be left out, but
 * not be others: "bà" is not "ba".
 */
export function readOrdinal(core: string, count: number): number | null {
  if (LAST.has(core)) return count - 1;
  const bare = core.replace(/^(?:thứ|thu|số|so) (?:(?:số|so) )?/, "");
  const number = /^\d{1,2}$/.test(bare) ? Number(bare) : NUMBERS.get(bare);
  if (number === undefined) return null;
  return number >= 1 && number <= count ? number - 1 : -1;
}

const LAST: ReadonlySet<string> = new Set(withUnmarked("cuối,cuối cùng,sau cùng,chót,last"));

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    "một,nhất,đầu,đầu tiên,first,one",
    "hai,nhì,second,two",
    "ba,third,three",
    "bốn,tư,four,fourth",
    "năm,five,fifth",
    "sáu,six",
    "bảy,bẩy,seven",
    "tám,eight",
    "chín,nine",
    "mười,ten",
    "mười một",
    "mười hai",
    "mười ba",
  ].flatMap((names, index) => withUnmarked(names).map((name) => [name, index + 1] as const)),
);

function withUnmarked(names: string): readonly string[] {
  return names.split(",").flatMap((name) => [name, unaccent(name)]);
}
