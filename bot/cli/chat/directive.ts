import { parseDuration } from "../../library/compile/parse-duration.ts";
import type { MediaKind } from "../../message/citizen-content.ts";

/** One line of a script, as `chat --script` reads it. */
export type ScriptLine =
  | { readonly kind: "write"; readonly text: string }
  | { readonly kind: "tap"; readonly label: string }
  | { readonly kind: "media"; readonly media: MediaKind }
  | { readonly kind: "location" }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "restart" }
  | { readonly kind: "new" }
  | { readonly kind: "library"; readonly dir: string }
  | { readonly kind: "officer"; readonly text: string }
  | { readonly kind: "close" };

export type ReadLine = ScriptLine | { readonly kind: "wrong"; readonly problem: string } | null;

/**
 * Reads a line: what the citizen writes, or a directive behind "!". Null for empty lines and "# comments".
 * `\!`, `\#` and `\n` stand for the plain characters and a line break.
 */
export function readLine(line: string): ReadLine {
  const trimmed = line.trim();
  if (trimmed === "" || trimmed.startsWith("#")) return null;
  if (!trimmed.startsWith("!")) return { kind: "write", text: plainCharacters(trimmed) };
  const [, name = "", rest = ""] = /^!(\S*)\s*(.*)$/su.exec(trimmed) ?? [];
  return DIRECTIVES[name]?.(plainCharacters(rest)) ?? wrong(`"!${name}" is no directive`);
}

const DIRECTIVES: Readonly<Record<string, (rest: string) => ReadLine>> = {
  tap: (label) =>
    label === "" ? wrong("!tap needs the label of a button") : { kind: "tap", label },
  image: () => ({ kind: "media", media: "image" }),
  sticker: () => ({ kind: "media", media: "sticker" }),
  voice: () => ({ kind: "media", media: "voice" }),
  file: () => ({ kind: "media", media: "file" }),
  location: () => ({ kind: "location" }),
  wait(rest) {
    const ms = parseDuration(rest);
    return ms === null
      ? wrong(`"${rest}" is no duration; write for example 2h`)
      : { kind: "wait", ms };
  },
  restart: () => ({ kind: "restart" }),
  new: () => ({ kind: "new" }),
  library: (dir) => (dir === "" ? wrong("!library needs a folder") : { kind: "library", dir }),
  officer: (text) => (text === "" ? wrong("!officer needs a text") : { kind: "officer", text }),
  close: () => ({ kind: "close" }),
};

function wrong(problem: string): ReadLine {
  return { kind: "wrong", problem };
}

function plainCharacters(text: string): string {
  return text.replace(/\\([!#n])/g, (_, character: string) =>
    character === "n" ? "\n" : character,
  );
}
