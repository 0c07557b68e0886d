import { checkGovernance } from "../checks/check-governance.ts";
import type { DirectoryEntry } from "../library.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import type { DirectoryInput } from "../schemas/content-schemas.ts";
import { directoryEntrySchema } from "../schemas/content-schemas.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { compileWeek } from "./compile-week.ts";

/** Offices, hotlines and links, in the order of the file: the first is the default unit. */
export function compileDirectory(
  document: SourceDocument | null,
  today: string | null,
): ReadonlyMap<string, DirectoryEntry> {
  const entries = new Map<string, DirectoryEntry>();
  if (document === null) return entries;
  for (const [id, value] of Object.entries(document.value)) {
    const input = parsePart(directoryEntrySchema, { document, path: [id], value }, { name: "…" });
    if (input === null) continue;
    checkGovernance(document, [id], [id], { ...input, owner: "" }, today, "hint");
    entries.set(id, compileEntry(document, id, input));
  }
  return entries;
}

/** Those it lists, else the one that its name ends with. */
function communesOf({ name, communes }: DirectoryInput): readonly string[] {
  const own = /(?:xã|phường|đặc khu) \p{Lu}[^,;(]*$/u.exec(name)?.[0];
  return communes ?? (own === undefined ? [] : [own.trim()]);
}

function compileEntry(document: SourceDocument, id: string, input: DirectoryInput): DirectoryEntry {
  const { name, phone, address, url, map, hours } = input;
  const fields = Object.entries({
    name,
    phone,
    address,
    url,
    hours: hours === "24/7" ? hours : undefined,
    latitude: map === undefined ? undefined : String(map.lat),
    longitude: map === undefined ? undefined : String(map.lng),
  });
  return {
    id,
    fields: Object.fromEntries(
      fields.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    communes: communesOf(input),
    hours:
      hours === undefined || hours === "24/7"
        ? (hours ?? null)
        : compileWeek(document, [id, "hours"], hours),
  };
}
