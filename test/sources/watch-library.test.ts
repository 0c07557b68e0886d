import { EventEmitter, once } from "node:events";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import type { Finding } from "../../bot/library/finding.ts";
import type { Library } from "../../bot/library/library.ts";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import type { WatchOptions } from "../../bot/sources/watch-library.ts";
import { watchLibrary } from "../../bot/sources/watch-library.ts";
import { codesOf } from "../library/compile-sample.ts";
import { BETTER, BROKEN, createFolder, FLOW, GOOD } from "./library-folder.ts";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0).reverse()) step();
});

async function watched(options: WatchOptions = {}) {
  const folder = createFolder({ [FLOW]: GOOD });
  const { library } = await loadLibrary(folder.dir);
  const news = new EventEmitter();
  const taken: Library[] = [];
  const refused: (readonly Finding[])[] = [];
  const watch = watchLibrary(
    folder.dir,
    (next) => {
      taken.push(next);
      news.emit("news");
    },
    (findings) => {
      refused.push(findings);
      news.emit("news");
    },
    { quiet: 30, ...(library === null ? {} : { inUse: library.hash }), ...options },
  );
  undo.push(folder.clear, () => watch.close());
  /** Changes something, then waits for what the watch says. */
  const after = async (change: () => void): Promise<void> => {
    const said = once(news, "news");
    change();
    await said;
  };
  return { folder, taken, refused, after };
}

const textOf = (library: Library | undefined) => library?.flows.get("mau")?.steps.get("s1");

test("a changed library is taken, a broken one refused, a mended one taken", async () => {
  const { folder, taken, refused, after } = await watched();
  await after(() => folder.write(FLOW, BETTER));
  expect(textOf(taken[0])).toMatchObject({ text: { variants: { default: "Hai" } } });
  await after(() => folder.write(FLOW, BROKEN));
  expect(codesOf(refused[0] ?? [])).toEqual(["unknown-step"]);
  expect(taken).toHaveLength(1);
  await after(() => folder.write(FLOW, BETTER));
  expect(taken).toHaveLength(2);
  expect(taken[1]?.hash).toBe(taken[0]?.hash);
});

test("a new file, a new folder and an editor's swap of files are all seen", async () => {
  const { folder, taken, after } = await watched();
  await after(() => folder.write("flows/hai.yaml", GOOD.replace("luồng: mau", "luồng: hai")));
  expect(taken.at(-1)?.flows.size).toBe(2);
  await after(() => folder.write("content/teams.yaml", "t: {tên: Tổ tôi}\n"));
  expect(taken.at(-1)?.teams.has("t")).toBe(true);
  await after(() => {
    folder.write("flows/.mau.swp", BETTER);
    renameSync(join(folder.dir, "flows/.mau.swp"), join(folder.dir, FLOW));
  });
  expect(textOf(taken.at(-1))).toMatchObject({ text: { variants: { default: "Hai" } } });
  await after(() => folder.remove("flows/hai.yaml"));
  expect(taken.at(-1)?.flows.size).toBe(1);
});

test("a change that came between the reading and the watching is taken", async () => {
  const folder = createFolder({ [FLOW]: GOOD });
  undo.push(folder.clear);
  const { library, look } = await loadLibrary(folder.dir);
  folder.write(FLOW, BETTER);
  const taken = await new Promise<Library>((resolve) => {
    const options = { quiet: 10, inUse: library?.hash ?? "", lastLook: look };
    const watch = watchLibrary(folder.dir, resolve, () => undefined, options);
    undo.push(() => watch.close());
  });
  expect(textOf(taken)).toMatchObject({ text: { variants: { default: "Hai" } } });
});

test("a change that changes nothing is not handed over", async () => {
  const { folder, taken, after } = await watched();
  folder.write(FLOW, `# chỉ là ghi chú\n${GOOD}`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(taken).toEqual([]);
  await after(() => folder.write(FLOW, BETTER));
  expect(taken).toHaveLength(1);
});

test("a folder that disappears is refused, and taken again when it is back", async () => {
  const { folder, taken, refused, after } = await watched({ lookEvery: 40 });
  const away = `${folder.dir}-away`;
  await after(() => renameSync(folder.dir, away));
  expect(codesOf(refused[0] ?? [])).toEqual(["missing-folder"]);
  await after(() => renameSync(away, folder.dir));
  expect(taken).toHaveLength(1);
});

test("after closing nothing is said any more", async () => {
  const folder = createFolder({ [FLOW]: GOOD });
  undo.push(folder.clear);
  const said: string[] = [];
  const watch = watchLibrary(
    folder.dir,
    () => said.push("taken"),
    () => said.push("refused"),
    {
      quiet: 10,
      lookEvery: 20,
    },
  );
  folder.write(FLOW, BROKEN);
  watch.close();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(said).toEqual([]);
});
