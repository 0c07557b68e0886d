import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that looks like a built page. */
export async function makePageDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "webchat-page-"));
  await writeFile(join(dir, "index.html"), HTML);
  await mkdir(join(dir, "assets"));
  await writeFile(join(dir, "assets", "main-1a2b3c.js"), "void 0;\n");
  return dir;
}

const HTML = '<!doctype html><title>{{title}}</title><meta content="{{title}}">{{noscript}}\n';
