import { fold } from "../../text/fold.ts";
import type { Parsed } from "./parsed.ts";

/** A plain yes or no, however politely wrapped: "dạ có ạ", "vâng", "không", "chưa", "ok", "no". */
export function parseYesNo(text: string): Parsed {
  const core = strip(fold(text));
  if (STOPPING.test(text.normalize("NFC").toLowerCase())) return { kind: "unfit" };
  if (YES.has(core)) return { kind: "value", value: true };
  if (NO.has(core)) return { kind: "value", value: false };
  return { kind: "unfit" };
}

const YES = new Set(
  "co,dung,dung roi,dung vay,phai,phai roi,vang,da,u,uh,uhm,um,ok,oke,okay,okie,duoc,duoc roi,co roi,roi,dong y,chac chan,yes,y,yeah,yep,dung the,co chu,da vang,vang da,da co,vang co,u co".split(
    ",",
  ),
);
const NO = new Set(
  "khong,ko,k,kh,hong,hok,hem,khong phai,khong dung,ko phai,sai,sai roi,chua,chua co,khong co,ko co,no,nope,thoi,khong can,da khong,da chua,chua bao gio".split(
    ",",
  ),
);

/** Without their marks these are "đúng". */
const STOPPING = /đừng|dừng/u;

/** Words of politeness that say neither yes nor no. */
const LEADING = /^(?:(?:da|vang|thua|toi|em|chau|con|bac|co chu)\s+)(?=\S)/;
const TRAILING = /\s+(?:a|nhe|nha|do|day|chau|em|con|bac|oi|ban|chu|anh|chi)$/;

function strip(folded: string): string {
  let core = folded;
  while (!YES.has(core) && !NO.has(core)) {
    const shorter = core.replace(TRAILING, "").replace(LEADING, "");
    if (shorter === core) return core;
    core = shorter;
  }
  return core;
}
