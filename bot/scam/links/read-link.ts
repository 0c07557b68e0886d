import { parse } from "tldts";
import { plainLetters } from "./confusables.ts";
import { decodeHost } from "./decode-punycode.ts";

/** An address taken apart. Never fetched. */
export type Link = {
  readonly written: string;
  readonly hasScheme: boolean;
  /** What stands before an @ in front of the host; "" when nothing does. */
  readonly user: string;
  /** Lower case, punycode decoded, no port; null when there is none. */
  readonly host: string | null;
  /** `host` in plain Latin letters. */
  readonly plainHost: string;
  /** Registered domain of `plainHost`; null for an IP address or a lone suffix. */
  readonly domain: string | null;
  /** "com.vn"; null where it is no known ending. */
  readonly ending: string | null;
  /** The ending stands in the public suffix list. */
  readonly hasKnownEnding: boolean;
  readonly isAddress: boolean;
  /** Port other than the usual ones; null when there is none. */
  readonly port: string | null;
  /** From the first slash on, with query and fragment. */
  readonly rest: string;
};

/** Takes an address apart, as people write it: without a scheme, with "chấm", brackets or spaces. */
export function readLink(written: string): Link {
  const plain = plainAddress(written);
  const scheme = SCHEME.exec(plain);
  const behind = scheme === null ? plain : plain.slice(scheme[0].length);
  const end = behind.search(/[/?#]/);
  const authority = end < 0 ? behind : behind.slice(0, end);
  const at = authority.lastIndexOf("@");
  const [, name = "", port] = PORT.exec(authority.slice(at + 1)) ?? [];
  const host = decodeHost(
    withoutEscapes(name)
      .toLowerCase()
      .replace(/^\.+|\.+$/g, ""),
  );
  const plainHost = plainLetters(host);
  const isAddress = IP.test(plainHost);
  const { domain, publicSuffix, isIcann } = isAddress
    ? NO_DOMAIN
    : parse(plainHost, { validateHostname: false });
  return {
    written: written.trim(),
    hasScheme: scheme !== null,
    user: at < 0 ? "" : authority.slice(0, at),
    host: host === "" ? null : host,
    plainHost,
    domain,
    ending: publicSuffix,
    hasKnownEnding: isIcann === true,
    isAddress,
    port: port === undefined || port === "80" || port === "443" ? null : port,
    rest: end < 0 ? "" : behind.slice(end),
  };
}

/** Undoes what keeps an address from being tapped or found. */
function plainAddress(written: string): string {
  return written
    .slice(0, MAX_LENGTH)
    .normalize("NFKC")
    .replace(/[\u3002\uff61]/gu, ".")
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(/^[<("'[]+/, "")
    .replace(BRACKETED_DOT, ".")
    .replace(SPELT_DOT, ".")
    .replace(SPELT_DASH, "-")
    .replace(SPELT_SLASH, "/")
    .replace(/\\/g, "/")
    .replace(/\s*([./:])\s*/g, "$1")
    .replace(/\s.*$/su, "");
}

/** A percent sign may hide letters of the host. */
function withoutEscapes(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const MAX_LENGTH = 2_000;
const SCHEME = /^(?:h[tx]{2}ps?|ftp)(?::\/*|\/\/)/i;
const PORT = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?/;
const BRACKETED_DOT = /\s{0,3}[[({]\s{0,3}(?:\.|dot|chấm|cham)\s{0,3}[\])}]\s{0,3}/giu;
const SPELT_DOT = /\s{1,3}(?:dot|chấm|cham)\s{1,3}/giu;
const SPELT_DASH = /\s{1,3}(?:gạch|gach) ngang\s{1,3}/giu;
const SPELT_SLASH = /\s{1,3}(?:gạch|gach) (?:chéo|cheo)\s{1,3}/giu;
/** Four numbers, one long number, hexadecimal, or an address in brackets. */
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\d{8,10}|0x[0-9a-f]{8}|\[[0-9a-f:.]*\])$/;
const NO_DOMAIN = { domain: null, publicSuffix: null, isIcann: false };
