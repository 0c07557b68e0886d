import type { OfficialPlaces, ScamContent } from "../../scam/scam-rules.ts";
import { checkGovernance } from "../checks/check-governance.ts";
import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { parsePart } from "../schemas/parse-part.ts";
import {
  domainSchema,
  officialAppSchema,
  officialFileSchema,
  officialSiteSchema,
  officialSuffixSchema,
} from "../schemas/scam-schemas.ts";
import type { SourceInput } from "../schemas/shared-schemas.ts";
import { compileScamExamples } from "./compile-scam-examples.ts";
import { compileScamLinks } from "./compile-scam-links.ts";
import { compileTactics } from "./compile-tactics.ts";
import type { World } from "./world.ts";

export type ScamDocuments = {
  readonly official: SourceDocument | null;
  readonly links: SourceDocument | null;
  readonly tactics: SourceDocument | null;
  readonly examples: SourceDocument | null;
};

/** What content/scam/ holds; a file that is nowhere counts as empty. */
export function compileScam(documents: ScamDocuments, world: World): ScamContent {
  return {
    official: compileOfficial(documents.official, world.today),
    links: compileScamLinks(documents.links, world),
    tactics: compileTactics(documents.tactics, world),
    examples: compileScamExamples(documents.examples, world),
  };
}

function compileOfficial(document: SourceDocument | null, today: string | null): OfficialPlaces {
  const file =
    document === null
      ? null
      : parsePart(officialFileSchema, { document, path: [], value: document.value });
  if (document === null || file === null) return NOTHING_OFFICIAL;
  // Each entry has sources of its own, so the file needs none.
  checkGovernance(document, [], [], { ...file, sources: FROM_ENTRIES }, today, "hint");
  const governed = (path: Path, sources: readonly SourceInput[] | undefined) =>
    checkGovernance(document, path, path, { owner: "", review_by: "9999", sources }, today, "hint");
  return {
    suffixes: (file.suffixes ?? []).flatMap((value, index) => {
      const path = ["suffixes", index];
      const entry = parsePart(officialSuffixSchema, { document, path, value });
      if (entry === null) return [];
      governed(path, entry.sources);
      return [{ suffix: entry.suffix, name: entry.name }];
    }),
    sites: (file.sites ?? []).flatMap((value, index) => {
      const path = ["sites", index];
      const entry = parsePart(officialSiteSchema, { document, path, value });
      if (entry === null) return [];
      const doubtful = entry.doubt ?? false;
      if (!doubtful) governed(path, entry.sources);
      const { name, domains, brands = [] } = entry;
      return [{ name, domains, brands, doubtful }];
    }),
    apps: (file.apps ?? []).flatMap((value, index) => {
      const path = ["apps", index];
      const entry = parsePart(officialAppSchema, { document, path, value });
      if (entry === null) return [];
      governed(path, entry.sources);
      const { name, android = null, ios = null, doubt = false } = entry;
      return [{ name, android, ios, doubtful: doubt }];
    }),
    known: (file.known ?? []).flatMap((value, index) => {
      const domain = parsePart(domainSchema, { document, path: ["known", index], value });
      return domain ?? [];
    }),
  };
}

const FROM_ENTRIES: readonly SourceInput[] = [{ document: "" }];
const NOTHING_OFFICIAL: OfficialPlaces = { suffixes: [], sites: [], apps: [], known: [] };
