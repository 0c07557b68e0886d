import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/**
 * Builds the page whose folder is given into a folder of its own. In a process of its own, too: Vite's
 * native part does not know the objects of jest's sandbox.
 */
export async function buildPage(
  page: string,
): Promise<{ readonly dir: string; readonly remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), "page-"));
  const order = [VITE, "build", page, "--logLevel", "error", "--emptyOutDir"];
  await promisify(execFile)(process.execPath, [...order, "--outDir", dir]);
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

const VITE = join(import.meta.dirname, "../../node_modules/vite/bin/vite.js");
