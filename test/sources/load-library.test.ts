import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import { readLibraryFiles } from "../../bot/sources/read-library-files.ts";
import { shippedDir } from "../../bot/sources/shipped-dir.ts";
import { FOUNDATION, placesOf } from "../library/compile-sample.ts";
import type { LibraryFolder } from "./library-folder.ts";
import { BROKEN, createFolder, FLOW, GOOD } from "./library-folder.ts";

const folders: LibraryFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.clear();
});

function folder(files: Readonly<Record<string, string>> = {}): LibraryFolder {
  const made = createFolder(files);
  folders.push(made);
  return made;
}

test("the program's own library loads without an error", async () => {
  const { library, findings } = await loadLibrary(shippedDir());
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(library?.hash).toMatch(/^[0-9a-f]{64}$/u);
});

test("flows, intents and answers are the folder's alone, other content falls back", async () => {
  const shipped = folder({
    ...FOUNDATION,
    "flows/cua-chuong-trinh.yaml": GOOD,
    "intents/a.yaml": "chủ đề: chao-hoi\ný định: {a: {ví dụ: [x]}}\n",
    "content/faq/a.yaml": "chủ đề: vneid\nhỏi đáp: []\n",
  });
  const own = folder({ [FLOW]: GOOD, "content/teams.yaml": "t: {tên: Tổ tôi}\n" });
  const { files } = await readLibraryFiles(own.dir, shipped.dir);
  const origins = new Map(files.map(({ path, shipped: from }) => [path, from]));
  expect(origins.get(FLOW)).toBe(false);
  expect(origins.get("content/teams.yaml")).toBe(false);
  expect(origins.get("content/calendar.yaml")).toBe(true);
  expect(origins.get("content/images/co.svg")).toBe(true);
  for (const path of ["flows/cua-chuong-trinh.yaml", "intents/a.yaml", "content/faq/a.yaml"]) {
    expect(origins.has(path)).toBe(false);
  }
  const { library, findings } = await loadLibrary(own.dir, { shippedDir: shipped.dir });
  expect(placesOf(findings)).toEqual([]);
  expect([...(library?.teams.keys() ?? [])]).toEqual(["t"]);
  expect([...(library?.flows.keys() ?? [])]).toEqual(["mau"]);
});

test("a library with nothing but a flow loads on the shipped content", async () => {
  const { library, findings } = await loadLibrary(folder({ [FLOW]: GOOD }).dir);
  expect(placesOf(findings)).toEqual([]);
  expect(library?.sentences.bridge.variants).toHaveProperty("default");
});

test("a broken library is refused with all its findings", async () => {
  const { library, findings } = await loadLibrary(folder({ [FLOW]: BROKEN }).dir);
  expect(library).toBeNull();
  expect(placesOf(findings)).toEqual([`${FLOW}:8:17 unknown-step`]);
});

test("review dates are compared with the day in Vietnam", async () => {
  const { dir } = folder({ [FLOW]: GOOD });
  const at = (time: string) => () => Date.parse(time);
  const before = await loadLibrary(dir, { now: at("2027-02-28T16:59:00Z") });
  const after = await loadLibrary(dir, { now: at("2027-02-28T17:00:00Z") });
  const overdue = (it: typeof before) =>
    it.findings.filter(({ file, code }) => file === FLOW && code === "review-overdue").length;
  expect([overdue(before), overdue(after)]).toEqual([0, 1]);
});

test("a folder that is not there is an error that names it", async () => {
  await expect(loadLibrary("/khong/co/o/dau")).rejects.toThrow('folder "/khong/co/o/dau"');
});

test("a link to a file is read, a dead link and a pipe of folders are findings", async () => {
  const elsewhere = folder({ "mau.yaml": GOOD, "sau/a.yaml": GOOD });
  const own = folder();
  mkdirSync(join(own.dir, "flows"));
  symlinkSync(join(elsewhere.dir, "mau.yaml"), join(own.dir, FLOW));
  symlinkSync(join(elsewhere.dir, "khong-co.yaml"), join(own.dir, "flows/chet.yaml"));
  symlinkSync(elsewhere.dir, join(own.dir, "flows/thu-muc"));
  symlinkSync("vong.yaml", join(own.dir, "flows/vong.yaml"));
  const { library, findings } = await loadLibrary(own.dir);
  expect(library).toBeNull();
  expect(placesOf(findings)).toEqual([
    "flows/chet.yaml:1:1 unreadable-file",
    "flows/thu-muc:1:1 unknown-file",
    "flows/vong.yaml:1:1 unreadable-file",
  ]);
});

test("a folder named like a flow and a file named like a folder do not crash the loading", async () => {
  const own = folder({ intents: "chữ" });
  mkdirSync(join(own.dir, FLOW), { recursive: true });
  const { findings } = await loadLibrary(own.dir);
  expect(findings).toEqual([]);
});

test("files larger than 1 MiB, hidden files and backups are told apart", async () => {
  const own = folder({ [FLOW]: GOOD, "flows/.an.yaml": "x", "flows/cu.yaml~": "x" });
  own.write("flows/to.yaml", "a".repeat(3_000_000));
  const { findings } = await loadLibrary(own.dir);
  expect(placesOf(findings)).toEqual(["flows/to.yaml:1:1 file-too-large"]);
});

test("a file without the right to read is a finding", async () => {
  const own = folder({ [FLOW]: GOOD });
  chmodSync(join(own.dir, FLOW), 0o000);
  const { library, findings } = await loadLibrary(own.dir);
  // Root may read everything.
  if (process.getuid?.() === 0) expect(library).not.toBeNull();
  else expect(placesOf(findings)).toEqual([`${FLOW}:1:1 unreadable-file`]);
});
