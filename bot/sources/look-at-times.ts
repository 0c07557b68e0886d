import { stat } from "node:fs/promises";
import { describeLook, listFiles } from "./list-files.ts";
import { LIBRARY_FOLDERS } from "./read-library-files.ts";

/**
 * Compares what `take` tells of the files' names, sizes and times with the look before; the first one with
 * `lastLook`, so that nothing is missed that was saved between the reading of files and their watching.
 */
export function lookAtTimes(
  take: () => Promise<string>,
  onChange: () => void,
  { lastLook, every }: { readonly lastLook: string | null; readonly every: number },
) {
  let last = lastLook;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const seen = await take();
    if (seen !== last) onChange();
    last = seen;
    looking = false;
  };
  void look();
  const timer = setInterval(() => void look(), every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

const GONE = "gone";

/** A look at a library's folder. */
export async function describeFolder(dir: string): Promise<string> {
  try {
    await stat(dir);
  } catch {
    return GONE;
  }
  return describeLook(await listFiles(dir, LIBRARY_FOLDERS));
}
