import { open, realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "../library/finding.ts";
import { MAX_FILE_BYTES } from "../library/reading/decode-file.ts";
import { error, findingAboutFile, quote, warning } from "../library/report.ts";
import type { SourceFile } from "../library/source-file.ts";
import type { ListedFile, Trouble } from "./list-files.ts";
import { describeLook, listFiles } from "./list-files.ts";

export type LibraryFiles = {
  readonly files: readonly SourceFile[];
  /** About files that could not even be read. */
  readonly findings: readonly Finding[];
  /** What the folder looked like when it was read. */
  readonly look: string;
};

/**
 * Reads a library's files. `flows/`, `intents/` and `content/faq/` are the folder's alone; any other
 * content file that it lacks comes from the shipped folder. Throws FolderGoneError when the folder itself is
 * not there.
 */
export async function readLibraryFiles(dir: string, shippedDir: string): Promise<LibraryFiles> {
  const root = await realFolder(dir);
  const own = await listFiles(root, LIBRARY_FOLDERS);
  const look = describeLook(own);
  const findings: Finding[] = [];
  const files = await readAll(root, own, false, findings);
  const shippedRoot = await realpath(shippedDir);
  if (shippedRoot === root) return { files, findings, look };
  const owned = new Set(own.map(({ path }) => path));
  const shipped = await listFiles(shippedRoot, ["content"]);
  const fallbacks = shipped.filter(
    ({ path, trouble }) =>
      trouble === null &&
      !path.startsWith("content/faq/") &&
      (!owned.has(path) || STANDS_IN.test(path)),
  );
  return {
    files: [...files, ...(await readAll(shippedRoot, fallbacks, true, findings))],
    findings,
    look,
  };
}

/** What a library is made of. */
export const LIBRARY_FOLDERS = ["flows", "intents", "content"] as const;

/** Shipped files that fill single gaps (a sentence, its English, a command, a hotline) even beside an own one. */
const STANDS_IN = /^content\/(?:(?:sentences|commands|directory)\.yaml$|locales\/)/;

async function realFolder(dir: string): Promise<string> {
  try {
    return await realpath(dir);
  } catch (cause) {
    throw new FolderGoneError(`library: folder ${quote(dir)} cannot be opened`, { cause });
  }
}

/** The library's folder is not there, or not ours to open. */
export class FolderGoneError extends Error {}

async function readAll(
  root: string,
  listed: readonly ListedFile[],
  shipped: boolean,
  findings: Finding[],
): Promise<readonly SourceFile[]> {
  const read = await Promise.all(
    listed.map(async (file): Promise<SourceFile | Finding> => {
      if (file.trouble !== null) return troubleFinding(file.path, file.trouble);
      if (!file.path.endsWith(".yaml")) return { path: file.path, content: null, shipped };
      const content = await readStart(join(root, file.path));
      if (content === null) return troubleFinding(file.path, "no-permission");
      return { path: file.path, content, shipped };
    }),
  );
  findings.push(...read.filter((item) => "code" in item));
  return read.filter((item) => "content" in item);
}

/** A file up to one byte more than is allowed: enough to tell that it is too large. */
async function readStart(path: string): Promise<Uint8Array | null> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const buffer = Buffer.alloc(Math.min(size, MAX_FILE_BYTES + 1));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

function troubleFinding(path: string, trouble: Trouble): Finding {
  if (trouble === "linked-folder" || trouble === "too-deep") {
    return findingAboutFile(
      path,
      warning(
        "unknown-file",
        `Thư mục ${quote(path)} không được đọc (${WHY[trouble]}).`,
        "Chép tệp thẳng vào thư mục của thư viện.",
      ),
    );
  }
  return findingAboutFile(
    path,
    error(
      "unreadable-file",
      `Không mở được tệp ${quote(path)} (${WHY[trouble]}).`,
      "Chép lại tệp, hoặc nhờ người quản trị cho quyền đọc.",
    ),
  );
}

const WHY: Readonly<Record<Trouble, string>> = {
  "broken-link": "liên kết tới một tệp không còn",
  "linked-folder": "là liên kết tới thư mục khác",
  "not-a-file": "không phải là tệp thường",
  "no-permission": "không có quyền đọc",
  "too-deep": "nằm quá sâu",
};
