import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import type { Text } from "../../bot/flow/text.ts";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import { shippedLibrary } from "../understand/shipped-library.ts";

test("every sentence and label of the bot's own has English", async () => {
  const { sentences } = await shippedLibrary();
  const lacking = Object.values<Text>(sentences).filter(({ variants }) => !("en" in variants));
  expect(lacking.map(({ address }) => address)).toEqual([]);
});

test("no text of a shipped file is Vietnamese only where others of it are not", async () => {
  const { findings } = await loadLibrary(fileURLToPath(new URL("../../", import.meta.url)));
  const lacking = findings.filter(({ code }) => code === "missing-english");
  expect(lacking.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
});

test("every translation of a shipped file translates a text that is there", async () => {
  const { findings } = await loadLibrary(fileURLToPath(new URL("../../", import.meta.url)));
  const orphans = findings.filter(({ code }) => code === "unknown-address");
  expect(orphans.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
});
