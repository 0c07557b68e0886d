import type { OfficialApp, OfficialPlaces, OfficialSite, ScamContent } from "../scam-rules.ts";
import type { AddressWords, WordKind } from "./split-words.ts";

export type LinkIndex = {
  /** Domain or host → whose it is. */
  readonly sites: ReadonlyMap<string, OfficialSite>;
  readonly suffixes: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
  readonly shorteners: ReadonlySet<string>;
  readonly cheapEndings: ReadonlySet<string>;
  readonly openEndings: ReadonlySet<string>;
  readonly freeHosts: ReadonlySet<string>;
  readonly words: AddressWords;
  /** Brand word → whose name it is. */
  readonly brands: ReadonlyMap<string, string>;
  /** Id in a shop for apps, lower case → whose app it is. */
  readonly apps: ReadonlyMap<string, OfficialApp>;
  /** Brand word of an owner whose app is known → the app's name. */
  readonly appBrands: ReadonlyMap<string, string>;
};

export function indexLinks({ official, links }: ScamContent): LinkIndex {
  const brands = new Map(
    official.sites.flatMap(({ name, brands: words }) => words.map((it) => [it, name] as const)),
  );
  return {
    sites: new Map(
      official.sites.flatMap((site) => site.domains.map((domain) => [domain, site] as const)),
    ),
    suffixes: new Map(official.suffixes.map(({ suffix, name }) => [suffix, name])),
    known: new Set(official.known),
    shorteners: new Set(links.shorteners),
    cheapEndings: new Set(links.cheapEndings),
    openEndings: new Set(links.openEndings),
    freeHosts: new Set(links.freeHosts),
    brands,
    words: new Map([
      ...kind(links.fillerWords, "filler"),
      ...kind(links.baitWords, "bait"),
      ...kind(links.serviceWords, "service"),
      ...kind([...brands.keys()], "brand"),
    ]),
    apps: new Map(
      official.apps.flatMap((app) =>
        [app.android, app.ios].flatMap((id) => (id === null ? [] : [[id.toLowerCase(), app]])),
      ),
    ),
    appBrands: appBrands(official),
  };
}

/** Only where the genuine app is known, can another one under its name be told to be none. */
function appBrands({ apps, sites }: OfficialPlaces): ReadonlyMap<string, string> {
  return new Map(
    apps.flatMap(({ name }) => {
      const own = name.toLowerCase();
      const owner = sites.find(({ brands }) => brands.includes(own));
      return [own, ...(owner?.brands ?? [])].map((brand) => [brand, name] as const);
    }),
  );
}

function kind(words: readonly string[], kind: WordKind) {
  return words.map((word) => [word, kind] as const);
}

/** What a map of domains holds for a host or a domain above it. */
export function lookUpHost<Value>(
  map: ReadonlyMap<string, Value>,
  host: string,
): Value | undefined {
  for (const domain of domainsAbove(host)) {
    const value = map.get(domain);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether a host or a domain above it is in the set. */
export function hasHost(set: ReadonlySet<string>, host: string): boolean {
  return domainsAbove(host).some((domain) => set.has(domain));
}

/** The host itself, then each domain above it: "a.b.vn" → a.b.vn, b.vn, vn. */
function domainsAbove(host: string): readonly string[] {
  const labels = host.split(".").slice(-MAX_LABELS);
  return labels.map((_, index) => labels.slice(index).join("."));
}

const MAX_LABELS = 12;
