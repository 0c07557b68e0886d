import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file below a library's folder, and what a look at it told. */
export type ListedFile = {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly size: number;
  /** ms since the epoch. */
  readonly changedAt: number;
  /** Why it cannot be read; null when it can. */
  readonly trouble: Trouble | null;
};

export type Trouble = "broken-link" | "linked-folder" | "not-a-file" | "no-permission" | "too-deep";

/** Files below the folders that make a library, in no special order. Hidden and backup files are passed over. */
export async function listFiles(
  root: string,
  folders: readonly string[],
): Promise<readonly ListedFile[]> {
  const lists = await Promise.all(folders.map((folder) => listFolder(root, folder, 1)));
  return lists.flat();
}

/** What a look at the files told, as one text: another one means that something changed. */
export function describeLook(files: readonly ListedFile[]): string {
  return files
    .map(({ path, size, changedAt, trouble }) => `${path} ${size} ${changedAt} ${trouble}`)
    .toSorted()
    .join("\n");
}

async function listFolder(
  root: string,
  folder: string,
  depth: number,
): Promise<readonly ListedFile[]> {
  const entries = await readFolder(join(root, folder));
  if (entries === null) return [];
  if (entries === "no-permission") return [troubled(folder, "no-permission")];
  const shown = entries.filter(({ name }) => !name.startsWith(".") && !name.endsWith("~"));
  const lists = await Promise.all(
    shown.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return [await look(root, path)];
      if (depth >= MAX_DEPTH) return [troubled(path, "too-deep")];
      return await listFolder(root, path, depth + 1);
    }),
  );
  return lists.flat();
}

/** Null for a folder that is not there: a library need not have every folder. */
async function readFolder(path: string): Promise<readonly Dirent[] | null | "no-permission"> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (problem) {
    const code = codeOf(problem);
    return code === "ENOENT" || code === "ENOTDIR" ? null : "no-permission";
  }
}

/** Looks at what is no plain folder. A link to a file is as good as the file; one to a folder is not followed. */
async function look(root: string, path: string): Promise<ListedFile> {
  try {
    const seen = await stat(join(root, path));
    if (seen.isDirectory()) return troubled(path, "linked-folder");
    if (!seen.isFile()) return troubled(path, "not-a-file");
    return { path, size: seen.size, changedAt: seen.mtimeMs, trouble: null };
  } catch (problem) {
    const gone = codeOf(problem) === "ENOENT" || codeOf(problem) === "ELOOP";
    return troubled(path, gone ? "broken-link" : "no-permission");
  }
}

function troubled(path: string, trouble: Trouble): ListedFile {
  return { path, size: 0, changedAt: 0, trouble };
}

function codeOf(problem: unknown): unknown {
  return typeof problem === "object" && problem !== null && "code" in problem ? problem.code : null;
}

const MAX_DEPTH = 5;
