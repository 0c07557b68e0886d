import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { shippedDir } from "./shipped-dir.ts";

/** Names the build that runs, as the build wrote it into dist/; null beside the sources, where there is none. */
export function readBuildId(): string | null {
  const top = shippedDir();
  for (let dir = import.meta.dirname; dir !== top; dir = dirname(dir)) {
    const file = join(dir, "build-id");
    if (existsSync(file)) return readFileSync(file, "utf8");
  }
  return null;
}
