import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Finding } from "../library/finding.ts";
import type { Library } from "../library/library.ts";
import { sortFindings } from "../library/sort-findings.ts";
import { dayInVietnam } from "../text/day-in-vietnam.ts";
import { readBuildId } from "./build-id.ts";
import { compileOrLoad } from "./compile-or-load.ts";
import { trainOrLoad } from "./model-cache/train-or-load.ts";
import { readLibraryFiles } from "./read-library-files.ts";
import { shippedDir } from "./shipped-dir.ts";

export type LoadOptions = {
  /** Where missing content files come from; the program's own folder by default. */
  readonly shippedDir?: string;
  /** ms since the epoch, for review dates. */
  readonly now?: () => number;
  /** Folder that compiled libraries and trained models are kept in, besides those of the program. */
  readonly modelDir?: string;
};

/**
 * A library, or null with the errors that keep it out of use. Of one that was kept from an earlier start
 * no findings are told again: it had no errors, and `check` tells the rest.
 */
export type LoadedLibrary = {
  readonly library: Library | null;
  readonly findings: readonly Finding[];
  /** What the folder looked like when it was read; a watch goes on from there. */
  readonly look: string;
};

/** Reads, checks and compiles the library of a folder. Throws FolderGoneError when the folder is not there. */
export async function loadLibrary(dir: string, options: LoadOptions = {}): Promise<LoadedLibrary> {
  const shipped = options.shippedDir ?? shippedDir();
  const read = await readLibraryFiles(dir, shipped);
  const today = dayInVietnam((options.now ?? Date.now)());
  const dirs = { own: options.modelDir, shipped: shippedModels(shipped) };
  const compiled = compileOrLoad({ ...dirs, build: readBuildId() }, read.files, {
    digest: sha256,
    today,
    train: (data) => trainOrLoad(dirs, data),
  });
  const findings = sortFindings([...read.findings, ...compiled.findings]);
  const refused = findings.some(({ severity }) => severity === "error");
  return { library: refused ? null : compiled.library, findings, look: read.look };
}

/** In the data folder: what was compiled and trained here. */
export const MODEL_FOLDER = ".cache";

/** Written by the build, in the program's folder. */
export function shippedModels(shipped: string): string {
  return join(shipped, "dist/models");
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
