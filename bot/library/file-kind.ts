import type { FileKind } from "./places/file-places.ts";

/** What a file of a library holds, told by its path; null for a file that has no place in it. */
export function fileKindOf(path: string): FileKind | null {
  const single = SINGLE_FILES[path];
  if (single !== undefined) return single;
  return FOLDERS.find(({ pattern }) => pattern.test(path))?.kind ?? null;
}

/** Pictures and other files that steps attach. */
export function isContentFile(path: string): boolean {
  return path.startsWith("content/images/");
}

const SINGLE_FILES: Readonly<Record<string, FileKind>> = {
  "content/commands.yaml": "commands",
  "content/sentences.yaml": "sentences",
  "content/address.yaml": "address",
  "content/directory.yaml": "directory",
  "content/calendar.yaml": "calendar",
  "content/teams.yaml": "teams",
  "content/canned.yaml": "canned",
  "content/limits.yaml": "limits",
  "content/scam/official.yaml": "scam_official",
  "content/scam/links.yaml": "scam_links",
  "content/scam/tactics.yaml": "scam_tactics",
  "content/scam/examples.yaml": "scam_examples",
  "content/places.yaml": "places",
};

const FOLDERS: readonly { readonly pattern: RegExp; readonly kind: FileKind }[] = [
  { pattern: /^flows\/[^/]+\.yaml$/u, kind: "flow" },
  { pattern: /^intents\/[^/]+\.yaml$/u, kind: "intents" },
  { pattern: /^content\/faq\/[^/]+\.yaml$/u, kind: "faq" },
  { pattern: /^content\/locales\/[^/]+\/[^/]+\.yaml$/u, kind: "locale" },
  { pattern: /^test\/conversations\/(?:[^/]+\/)*[^/]+\.yaml$/u, kind: "test" },
];
