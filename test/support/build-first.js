import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const SOURCES = ["bot", "adapters", "scripts", "tsconfig.build.json", "package.json"];

/** Builds dist/ before the tests that start the program, unless it is newer than every source. */
export default function buildFirst() {
  const built = join(ROOT, "dist/bot/main.js");
  const since = existsSync(built) ? statSync(built).mtimeMs : 0;
  if (SOURCES.every((source) => newest(join(ROOT, source)) <= since)) return;
  execFileSync(process.execPath, [join(ROOT, "scripts/prepare.js")], { stdio: "inherit" });
}

/** @param {string} path */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
