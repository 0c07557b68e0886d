import { isLegalSyllable } from "../../text/is-legal-syllable.ts";
import type { SignRules } from "../sign-rules.ts";
import { hasHost } from "./index-links.ts";
import type { Link } from "./read-link.ts";
import { readLink } from "./read-link.ts";

/** A link and where it stands: `from` inclusive, `to` exclusive, in UTF-16 units. */
export type FoundLink = { readonly link: Link; readonly from: number; readonly to: number };

/** Every link of a text, however it is written; mail addresses and file names are none. */
export function findLinks(rules: SignRules, text: string): readonly FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    if (found.length === MAX_LINKS) break;
    const written = match[0].replace(TRAILING, "");
    const link = readLink(written);
    if (!isLink(rules, link, text, match.index)) continue;
    found.push({ link, from: match.index, to: match.index + written.length });
  }
  return found;
}

function isLink(rules: SignRules, link: Link, text: string, from: number): boolean {
  if (link.host === null) return false;
  if (link.hasScheme) return link.isAddress || link.domain !== null;
  if (text.charAt(from - 1) === "@") return false;
  if (/\.apk$/i.test(link.plainHost) || /^www\./.test(link.plainHost)) return true;
  if (link.isAddress) return link.rest.startsWith("/") || link.port !== null;
  if (link.domain === null || !link.hasKnownEnding || FILE.test(link.plainHost)) return false;
  return endsLikeAddress(link) || hasHost(rules.links.shorteners, link.plainHost);
}

/** "xong roi.ma sao": an ending that is also a syllable needs more to be one. */
function endsLikeAddress(link: Link): boolean {
  const last = link.plainHost.split(".").at(-1) ?? "";
  if (last === "vn" || !isLegalSyllable(last)) return true;
  if (link.rest.startsWith("/") || link.port !== null) return true;
  const name = link.domain?.split(".")[0] ?? "";
  return name.length > 3 && !isLegalSyllable(name);
}

/** More links than this in one message are not read. */
const MAX_LINKS = 20;

const LABEL = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{0,62}`;
const ENDING_WORD =
  "(?:gov|com|net|org|edu|vn|top|xyz|cc|vip|info|club|icu|site|online|shop|app)(?![\\p{L}\\p{N}])";
const DOT = [
  String.raw`[.\u3002\uff0e\uff61]`,
  String.raw`\s?[\[({]\s?(?:\.|dot|chấm|cham)\s?[\])}]\s?`,
  String.raw`\s(?:dot|chấm|cham)\s`,
  String.raw`\s\.\s?(?=${ENDING_WORD})`,
  String.raw`\.\s(?=${ENDING_WORD})`,
].join("|");
const HOST = `(?:${LABEL}(?:(?:${DOT})${LABEL}){1,9}|\\d{8,10}|0x[0-9a-f]{8})`;
const SCHEME = String.raw`h[tx]{2}ps?\s?:\s?[/\\]{1,2}\s?(?:[^\s@/?#]{1,64}@)?`;
const REST = String.raw`(?::\d{1,5})?(?:[/?#\\][^\s<>"]{0,2000})?`;
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${SCHEME}${HOST}|${LABEL}(?:(?:${DOT})${LABEL}){1,9})(?!@)${REST}`,
  "giu",
);
const TRAILING = /[.,;:!?)\]}'"…]+$/u;
/** Endings of files that are also endings of addresses. */
const FILE = /\.(?:zip|mov|py|sh|md|rs|ps)$/;
