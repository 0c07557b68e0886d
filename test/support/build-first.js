import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const SOURCES = ["bot", "adapters", "scripts", "tsconfig.build.json", "package.json"];

/** Folders of tests that start the built program. */
const STARTS_PROGRAM = /system|cli|bench|docs/;

/**
 * Builds dist/ before tests that start the program, unless it is newer than every source.
 * @param {{ nonFlagArgs: string[] }} run
 */
export default function buildFirst({ nonFlagArgs }) {
  if (nonFlagArgs.length > 0 && !nonFlagArgs.some((path) => STARTS_PROGRAM.test(path))) return;
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
