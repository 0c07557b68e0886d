import type { LinkContent, LinkSign, Weighed } from "../../scam/scam-rules.ts";
import { LINK_SIGNS } from "../../scam/scam-rules.ts";
import { checkGovernance } from "../checks/check-governance.ts";
import { didYouMean } from "../nearest-word.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { linkSignSchema, scamLinksSchema } from "../schemas/scam-schemas.ts";
import { weigh } from "./weigh.ts";
import type { World } from "./world.ts";
import { complainAboutKey } from "./world.ts";

/** content/scam/links.yaml: what is known about endings and words of addresses, and what each sign weighs. */
export function compileScamLinks(document: SourceDocument | null, world: World): LinkContent {
  const file =
    document === null
      ? null
      : parsePart(scamLinksSchema, { document, path: [], value: document.value });
  if (document === null || file === null) return NOTHING_KNOWN;
  checkGovernance(document, [], [], file, world.today, "hint");
  return {
    shorteners: file.shorteners ?? [],
    cheapEndings: file.cheap_endings ?? [],
    openEndings: file.open_endings ?? [],
    freeHosts: file.free_hosts ?? [],
    serviceWords: file.service_words ?? [],
    baitWords: file.bait_words ?? [],
    fillerWords: file.filler_words ?? [],
    signs: compileSigns(document, file.signs ?? {}, world),
  };
}

function compileSigns(
  document: SourceDocument,
  values: Readonly<Record<string, unknown>>,
  world: World,
): LinkContent["signs"] {
  const signs: Partial<Record<LinkSign, Weighed>> = {};
  for (const [code, value] of Object.entries(values)) {
    const path = ["signs", code];
    if (!isLinkSign(code)) {
      complainAboutKey(document, path, unknownSign(code));
      continue;
    }
    const input = parsePart(linkSignSchema, { document, path, value }, { points: 0 });
    if (input !== null) signs[code] = weigh(document, world, input, path, `scam/${code}`);
  }
  return signs;
}

function isLinkSign(code: string): code is LinkSign {
  return NAMES.has(code);
}

const NAMES: ReadonlySet<string> = new Set(LINK_SIGNS);

function unknownSign(code: string) {
  return error(
    "unknown-link-sign",
    `Không có dấu hiệu ${quote(code)} của đường dẫn.`,
    didYouMean(code, LINK_SIGNS, `Dùng một trong: ${LINK_SIGNS.join(", ")}.`),
  );
}

const NOTHING_KNOWN: LinkContent = {
  shorteners: [],
  cheapEndings: [],
  openEndings: [],
  freeHosts: [],
  serviceWords: [],
  baitWords: [],
  fillerWords: [],
  signs: {},
};
