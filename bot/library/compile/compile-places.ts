import { checkGovernance } from "../checks/check-governance.ts";
import type { DirectoryEntry, Places } from "../library.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { placesFileSchema, provinceSchema } from "../schemas/content-schemas.ts";
import { parsePart } from "../schemas/parse-part.ts";

/** Provinces with their old names, and the communes that the directory serves. */
export function compilePlaces(
  document: SourceDocument | null,
  directory: ReadonlyMap<string, DirectoryEntry>,
  today: string | null,
): Places {
  return {
    provinces: document === null ? [] : provincesIn(document, today),
    communes: [...new Set([...directory.values()].flatMap(({ communes }) => communes))],
  };
}

function provincesIn(document: SourceDocument, today: string | null): Places["provinces"] {
  const file = parsePart(placesFileSchema, { document, path: [], value: document.value });
  if (file !== null) checkGovernance(document, [], [], file, today, "hint");
  return (file?.provinces ?? []).flatMap((value, index) => {
    const province = parsePart(provinceSchema, { document, path: ["provinces", index], value });
    return province === null ? [] : [{ name: province.name, oldNames: province.old_names ?? [] }];
  });
}
