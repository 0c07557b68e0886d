import { BUILT_INS } from "../flow/built-ins.ts";
import { DIRECTORY_ENTRY } from "./keywords/content-files.ts";
import type { LibraryContent } from "./library.ts";

/**
 * Digest of a library's content: the same for Vietnamese and English keywords, whatever the order of
 * files and keys and whatever the comments say.
 */
export function hashLibrary(content: LibraryContent, digest: (text: string) => string): string {
  const { directory, ...rest } = content;
  // The first entry is the default unit, so the directory's order is content.
  return digest(canonical({ ...rest, directory: [...directory.values()] }));
}

/** JSON with sorted keys; maps are objects. Names in braces are spelt in English. */
function canonical(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(withEnglishBraces(value));
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  return canonicalObject(Object.fromEntries(value instanceof Map ? value : Object.entries(value)));
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let json = "{";
  for (const key of Object.keys(value).sort()) {
    if (value[key] === undefined) continue;
    json += `${json === "{" ? "" : ","}${JSON.stringify(key)}:${canonical(value[key])}`;
  }
  return `${json}}`;
}

function withEnglishBraces(text: string): string {
  if (!text.includes("{")) return text;
  return text.replace(/\{([^{}]*)\}/gu, (_, name: string) => `{${englishName(name)}}`);
}

function englishName(name: string): string {
  const builtIn = BUILT_IN_WORDS.get(name);
  if (builtIn !== undefined) return builtIn;
  const reference = /^danh bạ\.(.*)\.([^.]*)$/u.exec(name);
  if (reference === null) return name;
  const [, key = "", field = ""] = reference;
  return `directory.${key}.${FIELD_WORDS.get(field) ?? field}`;
}

const BUILT_IN_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(BUILT_INS));
const FIELD_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(DIRECTORY_ENTRY).map(([key, word]) => [word, key]),
);
