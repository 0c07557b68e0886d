import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { types } from "node:util";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { compileOrLoad } from "../../bot/sources/compile-or-load.ts";
import { digest, FOUNDATION, sourceFiles } from "../library/compile-sample.ts";
import { EVERY_KEYWORD } from "../library/every-keyword.ts";
import { loadOrTrain } from "../support/load-or-train.ts";
import { libraryFiles, ROOT } from "../support/yaml-files.ts";

let own = "";
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), "dan-loi-kept-"));
});
afterEach(() => rmSync(own, { recursive: true, force: true }));

const every = sourceFiles({ ...FOUNDATION, ...EVERY_KEYWORD });
const shipped = libraryFiles(ROOT).filter(({ path }) => !path.startsWith("test/"));

/** Loads as a program of that build would, and tells whether it compiled. */
function load(files: typeof every, build: string | null = "one") {
  let compiled = false;
  const options = {
    today: null,
    train: loadOrTrain,
    digest: (text: string) => {
      compiled = true;
      return digest(text);
    },
  };
  const { library } = compileOrLoad({ build, own, shipped: join(own, "none") }, files, options);
  return { library, compiled };
}

test.each([
  ["the shipped library", shipped],
  ["a library with every keyword", every],
] as const)("%s reads back as it was compiled", (_name, files) => {
  const first = load(files);
  expect(first).toMatchObject({ compiled: true });
  const second = load(files);
  expect(second.compiled).toBe(false);
  expect(asText(second.library) === asText(first.library)).toBe(true);
  // What else there is would read back as something less.
  const { model: _, ...content } = first.library ?? { model: null };
  expect([...kindsOf(content)].filter((kind) => !PLAIN.has(kind))).toEqual([]);
});

/** Everything in a value: by order, and with the patterns that JSON leaves out. */
const asText = (value: unknown) =>
  JSON.stringify(value, (_, it: unknown) => {
    if (types.isMap(it) || types.isSet(it)) return [...it];
    return types.isRegExp(it) ? String(it) : it;
  });

const PLAIN = new Set(["Object", "Array", "Map", "Set", "RegExp", "Float32Array"]);

/** Names of the classes of everything within a value. */
function kindsOf(value: unknown, kinds = new Set<string>(), met = new Set<unknown>()): Set<string> {
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return kinds;
  if (met.has(value)) return kinds;
  met.add(value);
  const name = String(value.constructor?.name);
  kinds.add(name);
  if (name.endsWith("Array") && name !== "Array") return kinds;
  const parts = types.isMap(value) || types.isSet(value) ? [...value].flat() : [];
  for (const part of [...parts, ...Object.values(value)]) kindsOf(part, kinds, met);
  return kinds;
}

test("another content, another build and a damaged file are compiled anew", () => {
  load(every);
  expect(load(every, "two").compiled).toBe(true);
  const changed = every.map((it) =>
    it.path === "content/calendar.yaml" ? { ...it, content: `${it.content}# x\n` } : it,
  );
  expect(load(changed).compiled).toBe(true);
  for (const name of readdirSync(own)) writeFileSync(join(own, name), "half a file");
  expect(load(changed).compiled).toBe(true);
  expect(load(changed).compiled).toBe(false);
});

test("a file with a byte changed is compiled anew and kept over the bad one, wherever the byte stands", () => {
  const right = asText(load(every).library);
  const [name = ""] = readdirSync(own);
  const whole = readFileSync(join(own, name));
  const inText = whole.indexOf("calendar");
  expect(inText).toBeGreaterThan(0);
  for (const at of [0, 40, inText, whole.byteLength - 1]) {
    const bad = Buffer.from(whole);
    bad.writeUInt8(bad.readUInt8(at) ^ 1, at);
    writeFileSync(join(own, name), bad);
    const { library, compiled } = load(every);
    expect({ at, compiled, isRight: asText(library) === right }).toEqual({
      at,
      compiled: true,
      isRight: true,
    });
    expect(load(every).compiled).toBe(false);
    expect(readFileSync(join(own, name)).equals(whole)).toBe(true);
  }
});

test("where one's own file is damaged, the shipped one serves", () => {
  load(every);
  const [name = ""] = readdirSync(own);
  const shippedDir = join(own, "none");
  mkdirSync(shippedDir);
  writeFileSync(join(shippedDir, name), readFileSync(join(own, name)));
  writeFileSync(join(own, name), "half a file");
  expect(load(every).compiled).toBe(false);
});

test("only the newest two stay, and nothing is kept of a library with errors or without a build", () => {
  for (const build of ["one", "two", "three"]) load(every, build);
  expect(readdirSync(own)).toHaveLength(2);
  rmSync(own, { recursive: true });
  expect(load([], "one").library).toBeNull();
  expect(load(every, null).library).not.toBeNull();
  expect(() => readdirSync(own)).toThrow("ENOENT");
});
