import type { FoundWord } from "../places/place.ts";
import type { Complaint } from "../report.ts";
import { quote, warning } from "../report.ts";

/** A word that is known although it is not written as the language writes it. */
export function misspeltWord(
  what: "Từ" | "Từ khóa",
  word: string,
  right: string,
  spelling: Exclude<FoundWord["spelling"], "exact" | "other-language">,
): Complaint {
  const isSmall = right === right.toLowerCase();
  const capital = isSmall ? "có chữ hoa; từ khóa viết toàn chữ thường" : "viết hoa chưa đúng";
  const wrong = spelling === "capital" ? capital : "viết chưa đúng dấu";
  return warning("unaccented-keyword", `${what} ${quote(word)} ${wrong}.`, `Viết "${right}".`);
}
