import { fold } from "../../text/fold.ts";
import { findPlace } from "./find-place.ts";
import type { Parsed, ParsingContext } from "./parsed.ts";
import { parsedAs, UNFIT } from "./parsed.ts";

/**
 * A commune: one that the directory knows, or whatever stands behind "xã", "phường" or "đặc khu", with the
 * province where it is told. A district alone is answered: there are none since 1 July 2025.
 */
export function parseCommune(text: string, { places }: ParsingContext): Parsed {
  const { commune, province } = findPlace(text, places);
  if (commune !== null) return parsedAs(province === null ? commune : `${commune}, ${province}`);
  return DISTRICT.test(fold(text)) ? { kind: "refused", because: "no_districts" } : UNFIT;
}

const DISTRICT = /(?:^| )(?:quan|huyen|thi xa|thi tran|tx|tt|q|h) [a-z0-9]/;
