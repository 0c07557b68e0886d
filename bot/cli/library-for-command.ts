import { join } from "node:path";
import type { Library } from "../library/library.ts";
import { loadLibrary, MODEL_FOLDER } from "../sources/load-library.ts";
import type { Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { printFindings } from "./print-findings.ts";

/** Where commands keep trained models: the data folder, wherever they are run from. */
export function modelDir(io: Io): string {
  const { DATA_DIR } = io.env;
  return join(DATA_DIR || join(io.shippedDir, "data"), MODEL_FOLDER);
}

/** Loads a library; null after its errors were printed on standard error. */
export async function libraryForCommand(dir: string, io: Io): Promise<Library | null> {
  const loaded = await loadLibrary(dir, {
    shippedDir: io.shippedDir,
    now: io.now,
    modelDir: modelDir(io),
  }).catch((error: unknown) => {
    throw new UsageError(`the library folder "${dir}" cannot be read`, error);
  });
  if (loaded.library === null) {
    const errors = loaded.findings.filter((finding) => finding.severity === "error");
    io.err(printFindings(errors).trimEnd());
  }
  return loaded.library;
}
