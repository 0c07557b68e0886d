import type { Team } from "../library.ts";
import { didYouMean } from "../nearest-word.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import { teamSchema } from "../schemas/content-schemas.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { complain } from "./world.ts";

/** Officer teams; the units they serve must stand in the directory. */
export function compileTeams(
  document: SourceDocument | null,
  directoryKeys: ReadonlySet<string>,
): ReadonlyMap<string, Team> {
  const teams = new Map<string, Team>();
  if (document === null) return teams;
  for (const [id, value] of Object.entries(document.value)) {
    const input = parsePart(teamSchema, { document, path: [id], value }, { name: id });
    if (input === null) continue;
    const communes = input.communes ?? "*";
    if (communes !== "*" && !document.source.shipped) {
      reportUnknownUnits(document, id, communes, directoryKeys);
    }
    teams.set(id, { id, name: input.name, topics: input.topics ?? [], communes });
  }
  return teams;
}

function reportUnknownUnits(
  document: SourceDocument,
  id: string,
  units: readonly string[],
  known: ReadonlySet<string>,
): void {
  for (const [index, unit] of units.entries()) {
    if (known.has(unit)) continue;
    complain(
      document,
      [id, "communes", index],
      error(
        "unknown-directory-key",
        `Danh bạ không có mã ${quote(unit)}.`,
        didYouMean(unit, known, `Thêm "${unit}" vào content/directory.yaml.`),
      ),
    );
  }
}
