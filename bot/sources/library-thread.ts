import { parentPort, workerData } from "node:worker_threads";
import type { ThreadDirs, ThreadWord } from "./load-in-thread.ts";
import { loadLibrary } from "./load-library.ts";
import { FolderGoneError } from "./read-library-files.ts";
import { takeApart } from "./take-apart.ts";

/** Runs in a thread of its own: loads one library, hands it over and ends. */
const { dir, ...options }: ThreadDirs = workerData;
parentPort?.postMessage(await load());

async function load(): Promise<ThreadWord> {
  try {
    const { library, findings, look } = await loadLibrary(dir, options);
    return { kind: "loaded", findings, look, parts: library === null ? null : takeApart(library) };
  } catch (error) {
    if (error instanceof FolderGoneError) return { kind: "gone", message: error.message };
    throw error;
  }
}
