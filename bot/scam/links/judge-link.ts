import type { BlockList } from "../judgement.ts";
import type { LinkSign } from "../scam-rules.ts";
import { LINK_SIGNS } from "../scam-rules.ts";
import type { SignRules } from "../sign-rules.ts";
import { readNames } from "./address-names.ts";
import { hasHost, lookUpHost } from "./index-links.ts";
import { FIND_LINK_SIGN } from "./link-signs.ts";
import type { Link } from "./read-link.ts";
import { storeAppOf } from "./store-app.ts";
import { targetOf } from "./target-of.ts";

/** What was found out about a link, before it is put into words. */
export type LinkEvidence = {
  readonly link: Link;
  /** Whose site it is; null where that is not known. */
  readonly owner: string | null;
  /** The owner stands in official.yaml without a doubt. */
  readonly official: boolean;
  /** Known not to be a copy: official, or a site that many use. */
  readonly genuine: boolean;
  readonly signs: readonly LinkSignFound[];
  readonly points: number;
};

export type LinkSignFound = { readonly sign: LinkSign; readonly whose: string };

/** Finds everything that speaks against a link; what is known to be genuine is only followed further. */
export function judgeLink(
  rules: SignRules,
  link: Link,
  listed: BlockList,
  depth: number = 0,
): LinkEvidence {
  const { links: index, content } = rules;
  const owner = ownerOf(rules, link);
  const known = hasHost(index.known, link.plainHost) && !hasHost(index.freeHosts, link.plainHost);
  const genuine = owner !== null || known;
  const inner = depth < MAX_DEPTH ? targetOf(link) : null;
  const judged = inner === null ? null : judgeLink(rules, inner, listed, depth + 1);
  const target = judged !== null && judged.points > 0 && !judged.official ? judged.link : null;
  const listName = genuine || link.host === null ? null : listed(link.plainHost);
  const examined = { link, names: readNames(link, index), index, listed: listName, target };
  const signs = signsAsked(owner !== null, known).flatMap((sign): LinkSignFound[] => {
    const found = FIND_LINK_SIGN[sign](examined);
    return found === null ? [] : [{ sign, whose: found.whose }];
  });
  const own = signs.reduce((sum, { sign }) => sum + (content.links.signs[sign]?.points ?? 0), 0);
  return {
    link,
    owner: owner?.name ?? null,
    official: owner !== null && !owner.doubtful,
    genuine,
    signs,
    points: own + (target === null ? 0 : (judged?.points ?? 0)),
  };
}

function ownerOf({ links }: SignRules, link: Link) {
  const { plainHost, host } = link;
  // Odd letters that only look like an official name are not that name.
  if (host !== plainHost) return null;
  const app = links.apps.get(storeAppOf(link)?.id ?? "");
  if (app !== undefined) return app;
  const site = lookUpHost(links.sites, plainHost);
  if (site !== undefined) return site;
  const suffix = lookUpHost(links.suffixes, plainHost);
  return suffix === undefined ? null : { name: suffix, doubtful: false };
}

/** Even a genuine site can send its visitors elsewhere, and anyone can put an app into a shop or a shared folder. */
function signsAsked(isOwned: boolean, isKnown: boolean): readonly LinkSign[] {
  if (isOwned) return STILL_ASKED;
  return isKnown ? [...STILL_ASKED, "apk"] : LINK_SIGNS;
}

const STILL_ASKED: readonly LinkSign[] = ["leads_elsewhere", "borrowed_app"];
const MAX_DEPTH = 2;
