import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Log } from "../log/log.ts";
import type { BlockList } from "../scam/judgement.ts";
import { NO_BLOCK_LIST } from "../scam/judgement.ts";
import { parseBlockList } from "../scam/parse-block-list.ts";

export type BlockListWatch = { readonly listed: BlockList; stop(): void };

/**
 * Keeps a block list in memory and reads its file again when that changed; judging never waits for it. A
 * file that cannot be read leaves the last good list in use, with a warning. Null: none is set. `lookEvery`:
 * ms between looks at the file's time.
 */
export async function watchBlockList(
  path: string | null,
  log: Log,
  lookEvery: number,
): Promise<BlockListWatch> {
  if (path === null) return { listed: NO_BLOCK_LIST, stop: () => {} };
  let inUse = NO_BLOCK_LIST;
  let readAt: number | null = null;
  const look = async (): Promise<void> => {
    try {
      const { mtimeMs } = await stat(path);
      if (mtimeMs === readAt) return;
      const { hosts, listed } = parseBlockList(basename(path), await readFile(path, "utf8"));
      readAt = mtimeMs;
      inUse = listed;
      log.info({ hosts }, "scam: the block list is in use");
    } catch (error) {
      log.warn({ err: error }, "scam: SCAM_BLOCK_LIST cannot be read; the last good list serves");
    }
  };
  await look();
  const timer = setInterval(() => void look(), lookEvery);
  timer.unref();
  return { listed: (host) => inUse(host), stop: () => clearInterval(timer) };
}
