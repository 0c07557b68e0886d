import type { Finding } from "./library/finding.ts";
import type { Library } from "./library/library.ts";
import type { Log } from "./log/log.ts";
import { loadLibrary } from "./sources/load-library.ts";
import { watchLibrary } from "./sources/watch-library.ts";

export type KeptLibrary = {
  /** The library in use at this moment. */
  readonly library: () => Library;
  stop(): void;
};

/**
 * Loads the library and keeps it up to date while its files change. A change with errors is refused with
 * an alarm, and the last good one goes on serving. Null: there is none to begin with; its errors were
 * printed.
 */
export async function keepLibrary(
  dir: string,
  modelDir: string,
  tell: { readonly log: Log; readonly print: (line: string) => void },
): Promise<KeptLibrary | null> {
  const loaded = await loadLibrary(dir, { modelDir });
  if (loaded.library === null) {
    tell.print(`The library in ${dir} has errors, so the service cannot start:`);
    for (const line of errorLines(loaded.findings)) tell.print(`  ${line}`);
    tell.print("See them with their lines and remedies: npm run cli -- check");
    return null;
  }
  let inUse = loaded.library;
  const watch = watchLibrary(
    dir,
    (library) => {
      inUse = library;
      tell.log.info({ library: library.hash }, "library: a new version is in use");
    },
    (findings) => {
      const errors = errorLines(findings);
      tell.log.error(
        { errors },
        "library: a change has errors and is not used; the last good one is",
      );
    },
    { inUse: inUse.hash, modelDir },
  );
  return { library: () => inUse, stop: () => watch.close() };
}

function errorLines(findings: readonly Finding[]): string[] {
  return findings
    .filter((finding) => finding.severity === "error")
    .map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`);
}
