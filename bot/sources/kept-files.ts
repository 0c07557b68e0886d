import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** Folders of kept files. */
export type KeptDirs = {
  /** Comes with the program; only read. */
  readonly shipped: string;
  /** Read first, and written; undefined: nothing is kept. */
  readonly own: string | undefined;
};

/**
 * What was kept under a name, as `read` makes it of the bytes: null, or an error, where they are damaged. Null
 * where no folder has it whole.
 */
export function findKept<Kept>(
  { own, shipped }: KeptDirs,
  name: string,
  read: (bytes: Buffer) => Kept | null,
): Kept | null {
  for (const dir of own === undefined ? [shipped] : [own, shipped]) {
    try {
      const kept = read(readFileSync(join(dir, name)));
      if (kept !== null) return kept;
    } catch {
      // Looked for in the next folder, and made anew where no folder has it whole.
    }
  }
  return null;
}

/**
 * Keeps what was worked out, so that the next start need not. Written beside and renamed: another process
 * never reads half a file. Of the files that begin with `family`, the `most` newest stay. A folder that
 * cannot be written costs only time.
 */
export function keepFile(
  dir: string,
  { family, name, most }: { readonly family: string; readonly name: string; readonly most: number },
  bytes: Uint8Array,
): void {
  const fresh = join(dir, `${name}.${randomUUID()}`);
  try {
    mkdirSync(dir, { recursive: true, mode: OWNER_ONLY });
    writeFileSync(fresh, bytes);
    renameSync(fresh, join(dir, name));
    forgetOldest(dir, family, most);
  } catch {
    if (existsSync(fresh)) rmSync(fresh);
  }
}

function forgetOldest(dir: string, family: string, most: number): void {
  const kept = readdirSync(dir)
    .filter((name) => name.startsWith(family))
    .map((name) => ({ file: join(dir, name), at: statSync(join(dir, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { file } of kept.slice(most)) rmSync(file, { force: true });
}

/** The data folder may be made here, and citizens' words will lie in it. */
const OWNER_ONLY = 0o700;
