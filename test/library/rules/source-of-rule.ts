import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");

/** The file of the program that first names a code, besides the tables of rules. */
export function sourcesOfRules(): (code: string) => string {
  const files = ["bot/library", "bot/sources", "bot/cli"]
    .flatMap((folder) => filesBelow(join(ROOT, folder)))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
  return (code) => {
    const found = files.find(
      ({ text }) => text.includes(`"${code}"`) || text.includes(`${code}: {`),
    );
    if (found === undefined) throw new Error(`nothing in the program finds "${code}"`);
    return relative(ROOT, found.path);
  };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.startsWith("rules/"))
    .toSorted()
    .map((name) => join(folder, name));
}
