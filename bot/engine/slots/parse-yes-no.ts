import { fold } from "../../text/fold.ts";
import type { Parsed } from "./parsed.ts";
import { parsedAs, UNFIT } from "./parsed.ts";

/**
 * A plain yes or no, however politely wrapped: "dạ có ạ", "vâng", "không", "chưa", "ok", "no", and twice in
 * other words: "có, tôi có".
 */
export function parseYesNo(text: string): Parsed {
  if (STOPPING.test(text.normalize("NFC").toLowerCase())) return UNFIT;
  const said = text.includes(THUMB) ? text.replaceAll(THUMB, " có ") : text;
  const clauses = said.split(/[,.;!]+/u).map(fold);
  const values = new Set(clauses.filter((it) => it !== "").map(readClause));
  const [only] = values;
  return values.size === 1 && only != null ? parsedAs(only) : UNFIT;
}

function readClause(folded: string): boolean | null {
  const core = strip(folded);
  if (YES.has(core)) return true;
  return NO.has(core) ? false : null;
}

const THUMB = "👍";

const YES = wordSet(
  "co,dung,dung roi,dung vay,phai,phai roi,vang,da,u,uh,uhm,um,o,ok,oke,okay,okie,duoc,duoc roi,co roi,roi,dong y," +
    "chac chan,yes,y,yeah,yep,true,dung the,co chu,da vang,vang da,da co,vang co,u co,chuan,chuan roi,chinh xac," +
    "tat nhien,duong nhien,di nhien",
);
const NO = wordSet(
  "khong,ko,k,kh,kg,hong,hok,hem,khum,khong phai,khong dung,ko phai,sai,sai roi,chua,chua co,khong co,ko co,hong co," +
    "hok co,no,nope,false,thoi,khong can,da khong,da chua,chua bao gio,chua tung,van chua,chua dau,khong dau," +
    "khong co dau,dau co,co dau,lam gi co,khong he,khong duoc",
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(","));
}

/** Without their marks these are "đúng". */
const STOPPING = /đừng|dừng/u;

/** Words of politeness that say neither yes nor no. */
const LEADING = /^(?:(?:da|vang|u|uh|thua|toi|em|chau|con|bac|co chu)\s+)(?=\S)/;
const TRAILING = /\s+(?:a|nhe|nha|do|day|chau|em|con|bac|oi|ban|chu|anh|chi|luon|roi)$/;

function strip(folded: string): string {
  let core = folded;
  while (!YES.has(core) && !NO.has(core)) {
    const shorter = core.replace(TRAILING, "").replace(LEADING, "");
    if (shorter === core) return core;
    core = shorter;
  }
  return core;
}
