import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Finding } from "../library/finding.ts";
import type { LoadedLibrary } from "./load-library.ts";
import { ownModule } from "./own-module.ts";
import { FolderGoneError } from "./read-library-files.ts";
import type { LibraryParts } from "./take-apart.ts";
import { putTogether } from "./take-apart.ts";

/** What the thread is told. */
export type ThreadDirs = {
  /** The library's folder. */
  readonly dir: string;
  /** Where compiled libraries and trained models are kept. */
  readonly modelDir?: string;
};

/** What the thread answers. */
export type ThreadWord =
  | {
      readonly kind: "loaded";
      readonly findings: readonly Finding[];
      readonly look: string;
      /** null: it has errors. */
      readonly parts: LibraryParts | null;
    }
  | { readonly kind: "gone"; readonly message: string };

export type ThreadOptions = {
  /** Ends the thread, whatever it is doing. */
  readonly signal?: AbortSignal;
  /** The module that runs in the thread. */
  readonly module?: string;
};

/**
 * Loads a library in a thread of its own: reading, checking and above all training take seconds, during
 * which the process must answer citizens. Rejects as `loadLibrary` does, and when the thread breaks down or
 * is ended.
 */
export async function loadInThread(
  dirs: ThreadDirs,
  { signal, module = ownModule("sources/library-thread") }: ThreadOptions = {},
): Promise<LoadedLibrary> {
  const thread = new Worker(module, { workerData: dirs });
  const end = () => void thread.terminate();
  signal?.addEventListener("abort", end, { once: true });
  try {
    const word = await firstWord(thread);
    if (word.kind === "gone") throw new FolderGoneError(word.message);
    const { findings, look, parts } = word;
    return { library: parts === null ? null : putTogether(parts), findings, look };
  } finally {
    signal?.removeEventListener("abort", end);
    await thread.terminate();
  }
}

/** `once` rejects with what the thread throws; a thread that ends without a word throws nothing. */
async function firstWord(thread: Worker): Promise<ThreadWord> {
  const waiting = new AbortController();
  try {
    return await Promise.race([
      once(thread, "message", { signal: waiting.signal }).then(([word]) => word),
      once(thread, "exit", { signal: waiting.signal }).then(([code]) => {
        throw new Error(`the thread that loads the library ended without a word (exit ${code})`);
      }),
    ]);
  } finally {
    waiting.abort();
  }
}
