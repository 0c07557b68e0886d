import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialize } from "node:v8";
import { afterEach, expect, test } from "@jest/globals";
import { loadInThread } from "../../bot/sources/load-in-thread.ts";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import { FolderGoneError } from "../../bot/sources/read-library-files.ts";
import { putTogether, takeApart } from "../../bot/sources/take-apart.ts";
import { watchLibrary } from "../../bot/sources/watch-library.ts";
import { BETTER, createFolder, FLOW, GOOD } from "./library-folder.ts";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0).reverse()) step();
});

/** A thread's module that does this and nothing else. */
function moduleThat(does: string): string {
  const { dir, clear } = createFolder();
  undo.push(clear);
  const module = join(dir, "thread.mjs");
  writeFileSync(module, `import { parentPort } from "node:worker_threads";\n${does}\n`);
  return module;
}

test("a library that goes from thread to thread is the same", async () => {
  const folder = createFolder({ [FLOW]: GOOD });
  undo.push(folder.clear);
  const { library } = await loadLibrary(folder.dir);
  if (library === null) throw new Error("the sample has errors");
  const parts = takeApart(library);
  const model = { ...library.model, vectorise: expect.any(Function) };
  expect(putTogether(structuredClone(parts))).toEqual({ ...library, model });
  expect(() => serialize(parts)).not.toThrow();
});

test("a folder that is gone is told as such", async () => {
  const module = moduleThat('parentPort.postMessage({ kind: "gone", message: "no folder" });');
  await expect(loadInThread({ dir: "x" }, { module })).rejects.toThrow(FolderGoneError);
});

test("what the thread throws is thrown here", async () => {
  const module = moduleThat('throw new Error("no memory left");');
  await expect(loadInThread({ dir: "x" }, { module })).rejects.toThrow("no memory left");
});

test("a thread that ends without a word is told", async () => {
  const module = moduleThat("process.exit(7);");
  await expect(loadInThread({ dir: "x" }, { module })).rejects.toThrow("exit 7");
});

test("a thread that never ends is ended with its watch", async () => {
  const module = moduleThat("for (;;);");
  const ended = new AbortController();
  const loading = loadInThread({ dir: "x" }, { module, signal: ended.signal });
  ended.abort();
  await expect(loading).rejects.toThrow("without a word");
});

test("loading that breaks down is told, and the next change is taken", async () => {
  const folder = createFolder({ [FLOW]: GOOD });
  const { library } = await loadLibrary(folder.dir);
  const broken = moduleThat('throw new Error("no memory left");');
  const refused: unknown[] = [];
  let loads = 0;
  let change = (): void => undefined;
  const taken = new Promise<string | undefined>((resolve) => {
    const watch = watchLibrary(
      folder.dir,
      (next) => resolve(next.hash),
      (findings) => refused.push(findings),
      {
        quiet: 30,
        ...(library === null ? {} : { inUse: library.hash }),
        load: () => {
          loads += 1;
          return loads === 1
            ? loadInThread({ dir: folder.dir }, { module: broken })
            : loadLibrary(folder.dir);
        },
        onFailed: (error) => {
          refused.push(String(error));
          change();
        },
      },
    );
    undo.push(folder.clear, () => watch.close());
  });
  change = () => folder.write(FLOW, BETTER);
  change();
  expect(await taken).not.toBe(library?.hash);
  expect(refused).toEqual(["Error: no memory left"]);
});
