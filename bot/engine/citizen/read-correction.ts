import { fold, unaccent } from "../../text/fold.ts";

/** What a citizen corrects: the right value, and what they say was wrong ("76", "tuổi"); null where nothing. */
export type Correction = {
  readonly value: string;
  readonly about: string | null;
};

/**
 * Reads "à không, 78 mới đúng", "nhầm, 78", "không phải 76 mà là 78", "sửa tuổi thành 78"; null for words
 * that correct nothing. The value keeps its marks.
 */
export function readCorrection(text: string): Correction | null {
  const said = text
    .normalize("NFC")
    .replace(/[.!]+$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  const plain = unaccent(said).toLowerCase();
  // Marks fall away one by one, so places in one are places in the other.
  if (said.length > LONGEST || plain.length !== said.length) return null;
  for (const form of FORMS) {
    const { value, about } = form.exec(plain)?.indices?.groups ?? {};
    if (value === undefined) continue;
    const right = said
      .slice(...value)
      .replace(PARTICLES, "")
      .trim();
    if (fold(right) === "" || fold(right) === "roi") continue;
    return { value: right, about: about === undefined ? null : said.slice(...about).trim() };
  }
  return null;
}

const LONGEST = 160;

/** With their marks: "nhà" and "có" are no particles. */
const PARTICLES = /(?: (?:ạ|nhé|nha|cơ|đấy|đó|thôi))+$/u;

/** What may stand before a correction, and before and behind its value. */
const POLITE = "(?:(?:a|da|vang|thua|oi|em|chau|con|bac|co|chu|toi|u|uh|xin loi|sorry|xin)[ ,]+)*";
const IS = "(?:(?:phai la|la|thanh|sang|thanh ra|phai)[ :]+)?";
const VALUE = "(?<value>.+?)";
const ENDED = "(?:[ ,]+(?:moi dung|moi phai|moi chinh xac|nhe|a|chau|em|oi))*$";

const FORMS: readonly RegExp[] = [
  // "không phải 76 mà là 78"; "không phải 76, 78 mới đúng"
  `^${POLITE}(?:khong phai|khong phai la|chu khong phai)[ ]+(?<about>.+?)(?:[ ,]+ma[ ]+(?:la[ ]+)?|[ ]*,[ ]*)${IS}${VALUE}${ENDED}`,
  // "78 chứ không phải 76"
  `^${POLITE}${IS}${VALUE}[ ,]+chu (?:khong phai|ko phai)(?: la)?[ ]+(?<about>.+?)${ENDED}`,
  // "sửa tuổi thành 78"; "đổi lại thành 78"
  `^${POLITE}(?:sua|doi|chinh|change)(?: lai| giup| ho)*(?:[ ]+(?<about>.+?))??[ ]+(?:thanh|sang|lai la|la|to)[ :]+${VALUE}${ENDED}`,
  // "à không, 78"; "nhầm, 78 mới đúng"; "nói nhầm, là 78"
  `^${POLITE}(?:a[ ,]+(?:khong|ko)|(?:[ayo][ ,]+)?(?:quen|nham|lon|sai|khong phai|chua dung|noi nham|go nham|tra loi nham|bam nham|viet nham|sua|sua lai|wrong|i meant|correction|actually))(?: roi)?(?:[ ]*[,:;][ ]*|[ ]+(?=(?:phai la|la|thanh)[ ])|(?<=a khong|quen|nham|lon|sua|sua lai|i meant)[ ]+)${IS}${VALUE}${ENDED}`,
  // "78 mới đúng"
  `^${POLITE}${IS}${VALUE}[ ,]+(?:moi dung|moi phai|moi chinh xac)(?:[ ]+(?:a|nhe|nha|chau|em|day|co))*$`,
].map((form) => new RegExp(form, "d"));
