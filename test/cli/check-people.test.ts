import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import type { Io } from "../../bot/cli/command.ts";
import { runCli } from "../../bot/cli/run-cli.ts";
import { openSqliteLaneStore } from "../../bot/store/sqlite/open-sqlite-lane-store.ts";
import { flowFile } from "../library/compile-sample.ts";
import { takeTurn } from "../store/contract/lane-samples.ts";

const NOW = Date.parse("2026-11-24T02:00:00Z");
const IO: Io = {
  out: () => undefined,
  err: () => undefined,
  env: {},
  shippedDir: process.cwd(),
  now: () => NOW,
  columns: () => null,
  lines: () => (async function* () {})(),
};
const dirs: string[] = [];

afterAll(() => Promise.all(dirs.map((it) => rm(it, { recursive: true, force: true }))));

async function checkAgainst(places: readonly (readonly [flow: string, step: string])[]) {
  const dir = await mkdtemp(join(tmpdir(), "dan-loi-people-"));
  dirs.push(dir);
  await mkdir(join(dir, "flows"));
  await mkdir(join(dir, "data"));
  const flow = flowFile("- bước: hoi-tuoi\n  nói: Một\n- bước: moi\n  nói: Hai");
  const renaming = flow.replace("các bước", "thay bước: {cu: moi}\ncác bước");
  await writeFile(join(dir, "flows/mau.yaml"), renaming);
  const complain = (error: unknown) => {
    throw error;
  };
  const store = openSqliteLaneStore({ file: join(dir, "data/lanes.db"), complain });
  for (const [index, [id, step]] of places.entries()) {
    const session = JSON.stringify({ lastAt: NOW - 1000, frames: [{ flow: id, step }] });
    await takeTurn(store, `zalo:1:${index}`, { session }, NOW);
  }
  await store.close();
  const out: string[] = [];
  const say = (line: string) => out.push(line);
  const io: Io = { ...IO, out: say, err: say, env: { DATA_DIR: join(dir, "data") } };
  const code = await runCli(["check", dir, "--against-sessions", "--format", "json"], io);
  const findings = out
    .join("\n")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { code, people: findings.filter((it) => it.code.startsWith("people-")) };
}

test("people at steps that are gone, renamed, or in a flow that is gone, are counted", async () => {
  const { code, people } = await checkAgainst([
    ["mau", "hoi-tuoi"],
    ["mau", "cu"],
    ["mau", "hoi-tuoii"],
    ["mau", "hoi-tuoii"],
    ["xoa", "a"],
    ["xoa", "b"],
  ]);
  expect(code).toBe(0);
  expect(people).toEqual([
    expect.objectContaining({
      code: "people-at-renamed-step",
      message: expect.stringMatching(/^1 /u),
    }),
    expect.objectContaining({
      code: "people-at-removed-step",
      file: "flows/mau.yaml",
      message: expect.stringMatching(/^2 người/u),
      remedy: expect.stringContaining("thay bước: {hoi-tuoii: hoi-tuoi}"),
    }),
    expect.objectContaining({
      code: "people-in-removed-flow",
      file: "flows/xoa.yaml",
      message: expect.stringMatching(/^2 người/u),
    }),
  ]);
});

test("where everybody's step is still there, nothing is said", async () => {
  expect((await checkAgainst([["mau", "moi"]])).people).toEqual([]);
});

test("sessions that cannot be read are told in a sentence, with exit code 2", async () => {
  const dir = await mkdtemp(join(tmpdir(), "dan-loi-people-"));
  dirs.push(dir);
  await mkdir(join(dir, "flows"));
  await writeFile(join(dir, "lanes.db"), "no database");
  const err: string[] = [];
  const io: Io = { ...IO, err: (line) => err.push(line), env: { DATA_DIR: dir } };
  expect(await runCli(["check", dir, "--against-sessions"], io)).toBe(2);
  expect(err[0]).toMatch(/^dan-loi check: the citizens' sessions cannot be read: \S/u);
});
