import type { FSWatcher } from "node:fs";
import { watch } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../library/finding.ts";
import type { Library } from "../library/library.ts";
import { error, findingAboutFile } from "../library/report.ts";
import type { LoadedLibrary, LoadOptions } from "./load-library.ts";
import { loadLibrary } from "./load-library.ts";
import { describeFolder, lookAtTimes } from "./look-at-times.ts";
import { FolderGoneError, LIBRARY_FOLDERS } from "./read-library-files.ts";
import { runAfterQuiet } from "./run-after-quiet.ts";

export type WatchOptions = LoadOptions & {
  /** How a changed library is loaded, until the signal ends it; in this thread where nothing is said. */
  readonly load?: (signal: AbortSignal) => Promise<LoadedLibrary>;
  /** Loading broke down, through no fault of the library; the one in use goes on. */
  readonly onFailed?: (error: unknown) => void;
  /** Hash of the library in use: the same content is not handed over again. */
  readonly inUse?: string;
  /** What the folder looked like when that library was read; without it, it is read once more. */
  readonly lastLook?: string;
  /** ms of quiet after a change before the folder is read. */
  readonly quiet?: number;
  /** ms between looks at the files' times, which catch what the system does not tell. */
  readonly lookEvery?: number;
};

export type LibraryWatch = { close(): void };

/**
 * Reads a library again whenever its folder changes. A library without errors goes to `onLibrary`, with
 * whatever warnings it has; a broken one is refused, and the one in use goes on.
 */
export function watchLibrary(
  dir: string,
  onLibrary: (library: Library, findings: readonly Finding[]) => void,
  onRefused: (findings: readonly Finding[]) => void,
  options: WatchOptions = {},
): LibraryWatch {
  let inUse = options.inUse ?? null;
  let refused = false;
  let wasGone = false;
  const reload = async (): Promise<void> => {
    const loaded = await loadOrRefuse(() => load(closing.signal));
    if (closing.signal.aborted) return;
    if ("failed" in loaded) options.onFailed?.(loaded.failed);
    else take(loaded);
  };
  const take = ({ library, findings, gone }: LoadedLibrary & { gone: boolean }): void => {
    // A folder that comes back between two looks has the times it had before.
    if (gone) returning = setTimeout(loads.soon, options.lookEvery ?? LOOK_EVERY);
    if (library === null) {
      const told = gone && wasGone;
      wasGone = gone;
      refused = true;
      if (!told) onRefused(findings);
    } else if (library.hash !== inUse || refused) {
      refused = false;
      wasGone = false;
      inUse = library.hash;
      onLibrary(library, findings);
    }
  };
  const load = options.load ?? (() => loadLibrary(dir, options));
  const closing = new AbortController();
  let returning: NodeJS.Timeout | undefined;
  const loads = runAfterQuiet(reload, options.quiet ?? QUIET);
  const watchers = LIBRARY_FOLDERS.map((folder) => watchFolder(join(dir, folder), loads.soon));
  const looking = lookAtTimes(() => describeFolder(dir), loads.soon, {
    lastLook: options.lastLook ?? null,
    every: options.lookEvery ?? LOOK_EVERY,
  });
  return {
    close() {
      closing.abort();
      clearTimeout(returning);
      loads.stop();
      looking.stop();
      for (const watcher of watchers) watcher?.close();
    },
  };
}

async function loadOrRefuse(
  load: () => Promise<LoadedLibrary>,
): Promise<(LoadedLibrary & { readonly gone: boolean }) | { readonly failed: unknown }> {
  try {
    return { ...(await load()), gone: false };
  } catch (error) {
    if (!(error instanceof FolderGoneError)) return { failed: error };
    return { library: null, findings: [findingAboutFile(".", FOLDER_GONE)], look: "", gone: true };
  }
}

/** Null where the system cannot watch, or nothing is there: then only the files' times tell. */
function watchFolder(dir: string, onChange: () => void): FSWatcher | null {
  try {
    const watcher = watch(dir, { recursive: true, persistent: false }, onChange);
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

const QUIET = 150;
const LOOK_EVERY = 2_000;

const FOLDER_GONE = error(
  "missing-folder",
  "Không mở được thư mục của thư viện.",
  "Đặt lại thư mục, hoặc sửa LIBRARY_DIR.",
);
