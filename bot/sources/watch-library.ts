import type { FSWatcher } from "node:fs";
import { watch } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../library/finding.ts";
import type { Library } from "../library/library.ts";
import { error, findingAboutFile } from "../library/report.ts";
import type { LoadOptions } from "./load-library.ts";
import { loadLibrary } from "./load-library.ts";
import { lookAtTimes } from "./look-at-times.ts";
import { LIBRARY_FOLDERS } from "./read-library-files.ts";
import { runAfterQuiet } from "./run-after-quiet.ts";

export type WatchOptions = LoadOptions & {
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
    const { library, findings, gone } = await loadOrRefuse(dir, options);
    if (closed) return;
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
  let closed = false;
  let returning: NodeJS.Timeout | undefined;
  const loads = runAfterQuiet(reload, options.quiet ?? QUIET);
  const watchers = LIBRARY_FOLDERS.map((folder) => watchFolder(join(dir, folder), loads.soon));
  const looking = lookAtTimes(dir, loads.soon, {
    lastLook: options.lastLook ?? null,
    every: options.lookEvery ?? LOOK_EVERY,
  });
  return {
    close() {
      closed = true;
      clearTimeout(returning);
      loads.stop();
      looking.stop();
      for (const watcher of watchers) watcher?.close();
    },
  };
}

async function loadOrRefuse(dir: string, options: LoadOptions) {
  try {
    return { ...(await loadLibrary(dir, options)), gone: false };
  } catch {
    return { library: null, findings: [findingAboutFile(".", FOLDER_GONE)], gone: true };
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
