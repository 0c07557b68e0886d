import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of a test's own. */
export type Home = { readonly path: (name: string) => string; readonly remove: () => void };

export function temporaryHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), "dan-loi-store-"));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
