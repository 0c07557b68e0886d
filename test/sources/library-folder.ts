import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { flowFile } from "../library/compile-sample.ts";

/** A library's folder that a test may write into. */
export type LibraryFolder = {
  readonly dir: string;
  write(path: string, text: string | Uint8Array): void;
  remove(path: string): void;
  clear(): void;
};

/** An empty folder in the system's temporary place, with the given files. */
export function createFolder(files: Readonly<Record<string, string>> = {}): LibraryFolder {
  const dir = mkdtempSync(join(tmpdir(), "dan-loi-library-"));
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    dir,
    write,
    remove: (path) => rmSync(join(dir, path), { recursive: true }),
    clear: () => rmSync(dir, { recursive: true, force: true }),
  };
}

export const FLOW = "flows/mau.yaml";
export const GOOD = flowFile("- nói: Một");
export const BETTER = flowFile("- nói: Hai");
export const BROKEN = flowFile("- chuyển đến: khong-co");
