import type { Link } from "./read-link.ts";
import { readLink } from "./read-link.ts";

/** The address that a link carries in itself to send its visitor to; null when it carries none. */
export function targetOf({ rest }: Link): Link | null {
  const inPath = IN_PATH.exec(rest)?.[1];
  if (inPath !== undefined) return readLink(inPath);
  const query = rest.slice(rest.search(/[?#]/) + 1);
  if (query.length === rest.length || !query.includes("=")) return null;
  for (const pair of query.split(/[&;?#]/).slice(0, MAX_PARAMETERS)) {
    const [name = "", ...values] = pair.split("=");
    const value = decode(values.join("="));
    const named = REDIRECT.test(name) && /^[\w-]+(?:\.[\w-]+)+/.test(value);
    if (!named && !/^(?:h[tx]{2}ps?:)?\/\//i.test(value)) continue;
    const target = readLink(value.replace(/^\/\//, "https://"));
    if (target.domain !== null || target.isAddress) return target;
  }
  return null;
}

/** Encoded once or twice. */
function decode(value: string): string {
  try {
    const once = decodeURIComponent(value);
    return once.includes("%") ? decodeURIComponent(once) : once;
  } catch {
    return value;
  }
}

const REDIRECT =
  /^(?:u|q|to|url|uri|go|goto|next|dest|destination|target|link|redir|redirect|redirect_?ur[il]|return|return_?to|return_?url|continue|r|out)$/i;
/** /amp/s/abc.top/x, /web/2026/https://abc.top */
const IN_PATH = /^[^?#]{0,200}?\/(?:amp\/s\/|(?=https?:\/\/))([^\s]{4,})/i;
const MAX_PARAMETERS = 30;
