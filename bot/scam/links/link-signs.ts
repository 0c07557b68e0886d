import { editDistance } from "../../text/edit-distance.ts";
import type { LinkSign } from "../scam-rules.ts";
import type { AddressNames } from "./address-names.ts";
import { labelsOf } from "./address-names.ts";
import { mixesScripts, readDigitsAsLetters } from "./confusables.ts";
import type { LinkIndex } from "./index-links.ts";
import { hasHost } from "./index-links.ts";
import type { Link } from "./read-link.ts";
import { readLink } from "./read-link.ts";
import { storeAppOf } from "./store-app.ts";

/** What a sign is looked for in. */
export type Examined = {
  readonly link: Link;
  readonly names: AddressNames;
  readonly index: LinkIndex;
  /** Name of the block list that holds the host; null when none does. */
  readonly listed: string | null;
  /** A link inside the link that leads somewhere doubtful; null when there is none. */
  readonly target: Link | null;
};

/** Whose name is copied, or the list that holds it; "" where nobody is meant. Null: not found. */
type Found = { readonly whose: string } | null;

export const FIND_LINK_SIGN: Readonly<Record<LinkSign, (examined: Examined) => Found>> = {
  listed: ({ listed }) => (listed === null ? null : { whose: listed }),
  lookalike: findLookalike,
  odd_letters: ({ link }) => found(link.host?.split(".").some(mixesScripts) === true),
  borrowed_name: findBorrowedName,
  false_gov: ({ link, names }) => found(!hasGovEnding(link) && saysGov(names)),
  false_ending: ({ link }) => found(FALSE_ENDING.test(labelsOf(link).join("."))),
  hidden_target: ({ link }) => found(hidesTarget(link)),
  bare_address: ({ link }) => found(link.isAddress && !HOME_NETWORK.test(link.plainHost)),
  apk: ({ link }) => found(APK.test(link.plainHost) || APK.test(link.rest)),
  agency_word: ({ link, names, index }) =>
    found(!isReservedForVietnam(link, index) && count(names, "service") > 0),
  stacked_words: stacksWords,
  cheap_ending: ({ link, index }) => found(index.cheapEndings.has(lastLabel(link))),
  open_ending: ({ link, index }) => found(index.openEndings.has(link.ending ?? "")),
  free_host: ({ link, index }) => found(hasHost(index.freeHosts, link.plainHost)),
  shortened: ({ link, index }) => found(hasHost(index.shorteners, link.plainHost)),
  borrowed_app: findBorrowedApp,
  leads_elsewhere: ({ target }) => (target === null ? null : { whose: target.host ?? "" }),
};

/**
 * Two enticing words; on a cheap ending one is enough beside another name or a number ("vtv-binhchon.site"),
 * elsewhere where nothing but known words surround it ("luonghuu-moi.com").
 */
function stacksWords({ link, names, index }: Examined): Found {
  const service = count(names, "service");
  const enticing = service + count(names, "bait") + count(names, "brand");
  const several = names.parts.length > 1;
  const numbered = names.parts.some((part) => /[a-z]\d/.test(part));
  const cheap = index.cheapEndings.has(lastLabel(link)) && (several || numbered);
  const bare = several && service > 0 && names.known && !isReservedForVietnam(link, index);
  return found(enticing >= (cheap || bare ? 1 : 2));
}

function found(yes: boolean): Found {
  return yes ? { whose: "" } : null;
}

function findBorrowedName({ names, index }: Examined): Found {
  const brand = names.words.find(({ kind }) => kind === "brand");
  return brand === undefined ? null : { whose: index.brands.get(brand.word) ?? "" };
}

/** An app in a shop that is not the known one, but bears its name. */
function findBorrowedApp({ link, index }: Examined): Found {
  const app = storeAppOf(link);
  if (app === null || index.apps.has(app.id)) return null;
  const parts = app.name.split(/[^a-z0-9]+/);
  const borrowed = [...index.appBrands].find(([brand]) =>
    parts.some((it) => it === brand || (brand.length >= SHORTEST_LOOKALIKE && it.includes(brand))),
  );
  return borrowed === undefined ? null : { whose: borrowed[1] };
}

/** A name one or two letters away from a known one: "vietcombnk", "dichvuconq", "vnied". */
function findLookalike({ names, index }: Examined): Found {
  for (const part of names.parts) {
    if (part.length < SHORTEST_LOOKALIKE || index.words.has(part)) continue;
    const digits = readDigitsAsLetters(part);
    for (const [brand, whose] of index.brands) {
      if (digits.includes(brand) || isNear(part, brand)) return { whose };
    }
  }
  return null;
}

/** One letter away, or two in a long name; the first or the last letter is seldom the changed one. */
function isNear(part: string, brand: string): boolean {
  if (brand.length < SHORTEST_LOOKALIKE) return false;
  const sameStart = part.charAt(0) === brand.charAt(0);
  if (!sameStart && part.at(-1) !== brand.at(-1)) return false;
  const long = brand.length >= LONG_BRAND && part.length >= LONG_BRAND;
  const limit = long && sameStart ? 3 : 2;
  return editDistance(part, brand, limit) < limit;
}

function hasGovEnding(link: Link): boolean {
  return link.ending?.split(".").includes("gov") === true;
}

function saysGov(names: AddressNames): boolean {
  return (
    names.parts.some((part) => GOV.test(part)) || names.words.some(({ word }) => word === "gov")
  );
}

/** A user name that looks like an address, in front of the true host. */
function hidesTarget({ user, hasScheme }: Link): boolean {
  return user !== "" && (hasScheme || readLink(user).domain !== null);
}

/** Registering below .vn asks for papers, but for the endings that anyone can buy. */
function isReservedForVietnam(link: Link, index: LinkIndex): boolean {
  return lastLabel(link) === "vn" && !index.openEndings.has(link.ending ?? "");
}

function lastLabel({ plainHost }: Link): string {
  return plainHost.split(".").at(-1) ?? "";
}

function count({ words }: AddressNames, wanted: "service" | "bait" | "brand"): number {
  return words.filter(({ kind }) => kind === wanted).length;
}

const GOV = /^(?:gov|govvn|vngov|govviet\w*)$/;
/** "vietcombank.com.vn.x", "vneid.vn-capnhat", "gov-vn": an ending where there is none. */
const FALSE_ENDING =
  /\.(?:com|net|org|edu|vn|gov)(?:[-.]|$)|(?:^|\.)(?:vn|com|gov)-|-(?:com|gov)?-?vn(?:$|\.)/;
const APK = /\.apk(?:$|[?#&])/i;
const HOME_NETWORK = /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\])/;
const SHORTEST_LOOKALIKE = 5;
const LONG_BRAND = 9;
