import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Names the build that runs, as the build wrote it into dist/; null beside the sources, where there is none. */
export function readBuildId(): string | null {
  try {
    return readFileSync(join(import.meta.dirname, "../../build-id"), "utf8");
  } catch {
    return null;
  }
}
