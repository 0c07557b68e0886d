import { stat } from "node:fs/promises";
import { describeLook, listFiles } from "./list-files.ts";
import { LIBRARY_FOLDERS } from "./read-library-files.ts";

/**
 * Compares the files' names, sizes and times with the look before; the first one with `lastLook`, so that
 * nothing is missed that was saved between the reading of a library and its watching.
 */
export function lookAtTimes(
  dir: string,
  onChange: () => void,
  { lastLook, every }: { readonly lastLook: string | null; readonly every: number },
) {
  let last = lastLook;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const seen = await describeFolder(dir);
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

async function describeFolder(dir: string): Promise<string> {
  try {
    await stat(dir);
  } catch {
    return GONE;
  }
  return describeLook(await listFiles(dir, LIBRARY_FOLDERS));
}
