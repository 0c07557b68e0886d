import type { Finding } from "./library/finding.ts";
import type { Library } from "./library/library.ts";
import { succeed } from "./library/library-history.ts";
import type { Log } from "./log/log.ts";
import { readBuildId } from "./sources/build-id.ts";
import { loadInThread } from "./sources/load-in-thread.ts";
import { loadLibrary } from "./sources/load-library.ts";
import { rememberLibrary } from "./sources/remember-library.ts";
import { watchLibrary } from "./sources/watch-library.ts";
import type { LaneStore } from "./store/lane-store.ts";

export type KeptLibrary = {
  /** The library in use at this moment. */
  readonly library: () => Library;
  /** From now on every library in use is noted in the store, and knows those that were before it. */
  remember(store: Memory): Promise<void>;
  stop(): void;
};

type Memory = Pick<LaneStore, "readToken" | "replaceToken">;

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
  let memory: Memory | null = null;
  const use = async (library: Library) => {
    inUse = succeed(library, inUse);
    if (memory === null) return;
    const remembered = await rememberLibrary(memory, library).catch((error: unknown) => {
      tell.log.error({ err: error }, "library: the versions before could not be noted");
      return null;
    });
    // A newer one may have come meanwhile.
    if (remembered !== null && inUse.hash === library.hash) inUse = remembered;
  };
  const watch = watchLibrary(
    dir,
    (library) => {
      void use(library);
      tell.log.info({ library: library.hash }, "library: a new version is in use");
    },
    (findings) => {
      const errors = errorLines(findings);
      tell.log.error(
        { errors },
        "library: a change has errors and is not used; the last good one is",
      );
    },
    {
      inUse: inUse.hash,
      lastLook: loaded.look,
      load: (signal) => {
        tell.log.info({}, "library: its files changed, a new version is being made");
        // Sources run through a loader that threads do not have; nobody waits for an answer there.
        return readBuildId() === null
          ? loadLibrary(dir, { modelDir })
          : loadInThread({ dir, modelDir }, { signal });
      },
      onFailed: (err) => {
        tell.log.error(
          { err },
          "library: a new version could not be made; the last good one is used",
        );
      },
    },
  );
  return {
    library: () => inUse,
    async remember(store) {
      memory = store;
      await use(inUse);
    },
    stop: () => watch.close(),
  };
}

function errorLines(findings: readonly Finding[]): string[] {
  return findings
    .filter((finding) => finding.severity === "error")
    .map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`);
}
