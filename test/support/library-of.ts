import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileLibrary } from "../../bot/library/compile-library.ts";
import type { Library } from "../../bot/library/library.ts";
import type { SourceFile } from "../../bot/library/source-file.ts";

/**
 * Compiles a library out of the files of a test (path → YAML); sentences, commands and the other content
 * come from the program's own, as they would for any library folder. Throws with all findings.
 */
export function libraryOf(files: Readonly<Record<string, string>>): Library {
  const own = Object.entries(files).map(
    ([path, content]): SourceFile => ({ path, content, shipped: false }),
  );
  const spare = shippedContent().filter((file) => !(file.path in files));
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  const { library, findings } = compileLibrary([...own, ...spare], { digest, today: null });
  if (library !== null) return library;
  const errors = findings.filter((it) => it.severity === "error");
  throw new Error(errors.map((it) => `${it.file}:${it.line} ${it.code} ${it.message}`).join("\n"));
}

const ROOT = join(import.meta.dirname, "../..");

/** Sentences in both languages, commands, forms of address, directory, calendar, teams, what tells a scam. */
function shippedContent(): SourceFile[] {
  return ["content", "content/scam", "content/locales/en"].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => ({
        path: `${folder}/${name}`,
        content: readFileSync(join(ROOT, folder, name), "utf8"),
        shipped: true,
      })),
  );
}
