import { stat } from "node:fs/promises";
import { listFiles } from "./list-files.ts";
import { LIBRARY_FOLDERS } from "./read-library-files.ts";

/** Compares the files' names, sizes and times with the look before. */
export function lookAtTimes(dir: string, onChange: () => void, every: number) {
  let last: string | null = null;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const seen = await describeFolder(dir);
    // The first look has nothing to compare with, but a folder that is not there is news by itself.
    if (seen !== last && (last !== null || seen === GONE)) onChange();
    last = seen;
    looking = false;
  };
  void look();
  const timer = setInterval(() => void look(), every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

const GONE = "gone";

async function describeFolder(dir: string): Promise<string> {
  try {
    await stat(dir);
  } catch {
    return GONE;
  }
  const files = await listFiles(dir, LIBRARY_FOLDERS);
  return files
    .map(({ path, size, changedAt, trouble }) => `${path} ${size} ${changedAt} ${trouble}`)
    .toSorted()
    .join("\n");
}
