import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Province } from "../support/faults/province.ts";
import { openProvince } from "../support/faults/province.ts";
import { runProgram } from "../support/run-program.ts";
import { newVisitor } from "../support/visitor.ts";

const TEST_LIMIT_MS = 180_000;
const AGE = "- bước: hoi-tuoi\n  hỏi: tuổi\n  câu hỏi: Bao nhiêu tuổi ạ?";
const NAME = "- bước: hoi-ten\n  hỏi: tên_gọi\n  câu hỏi: Tên gì ạ?";
const LAST = "- bước: hoi-xa\n  hỏi: xã\n  câu hỏi: Ở đâu ạ?";

let dir = "";

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-people-"));
  await writeLibrary("served", [AGE, NAME, LAST]);
});

afterAll(() => rm(dir, { recursive: true, force: true }));

/** A library of one flow; none of its steps: of another flow. */
async function writeLibrary(name: string, steps: readonly string[], head = ""): Promise<string> {
  const id = steps.length === 0 ? "khac" : "mau";
  const slots = "tuổi: {kiểu: tuổi}, tên_gọi: {kiểu: văn bản}, xã: {kiểu: văn bản}";
  const flow = [`luồng: ${id}`, "tên: Mẫu", "chủ đề: vneid", "bắt đầu khi: bất kỳ", head];
  const body = [`cần biết: {${slots}}`, "các bước:", ...steps, "- nói: Xong ạ."];
  await mkdir(join(dir, name, "flows"), { recursive: true });
  const text = [...flow.filter(Boolean), ...body].join("\n");
  await writeFile(join(dir, name, `flows/${id}.yaml`), `${text}\n`);
  return join(dir, name);
}

/** "code: how many" of what a new library is told about the people who use the one that is served. */
async function told(library: string, { env }: Province): Promise<readonly string[]> {
  const args = ["check", library, "--against-sessions", "--format", "json"];
  const { code, out, err } = await runProgram(args, env);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out
    .split("\n")
    .filter((line) => line.includes('"people-'))
    .map((line): Readonly<Record<string, string>> => JSON.parse(line))
    .map(({ code: kind, message }) => `${kind}: ${Number.parseInt(message ?? "", 10)}`);
}

async function expectAll(province: Province): Promise<void> {
  const renamed = AGE.replace("hoi-tuoi", "hoi-nam-sinh");
  const heading = "thay bước: {hoi-tuoi: hoi-nam-sinh}";
  const moved = [NAME, AGE.replace("Bao nhiêu", "Năm nay bao nhiêu"), LAST];
  const tell = async (...library: Parameters<typeof writeLibrary>) =>
    told(await writeLibrary(...library), province);
  expect(await tell("deleted", [NAME, LAST])).toEqual(["people-at-removed-step: 2"]);
  expect(await tell("renamed", [renamed, NAME, LAST], heading)).toEqual([
    "people-at-renamed-step: 2",
  ]);
  expect(await tell("moved", moved)).toEqual([]);
  expect(await tell("nobody-there", [AGE, NAME])).toEqual([]);
  expect(await tell("flow-deleted", [])).toEqual(["people-in-removed-flow: 3"]);
}

test.each(["embedded", "everysec"] as const)(
  "%s: editors hear how many citizens stand where a step is gone, while the service runs and when it is stopped",
  async (store) => {
    const province = await openProvince(store, join(dir, "served"));
    try {
      const server = await province.start("both");
      expect(await told(await writeLibrary("early", [NAME]), province)).toEqual([]);
      for (const said of [["chào"], ["chào"], ["chào", "76"]]) {
        const visitor = await newVisitor(server.url);
        for (const [index, text] of said.entries()) {
          await visitor.write(server.url, `m${index}`, text);
          const question = ["Bao nhiêu tuổi", "Tên gì"][index] ?? "";
          await visitor.waitFor(server.url, (items) =>
            items.some((it) => it.text.includes(question)),
          );
        }
      }
      await expectAll(province);
      expect(await server.stop()).toBe(0);
      const stopped = await told(await writeLibrary("stopped", [NAME, LAST]), province);
      expect(stopped).toEqual(["people-at-removed-step: 2"]);
      expect(await told(join(dir, "served"), province)).toEqual([]);
    } finally {
      await province.close();
    }
  },
  TEST_LIMIT_MS,
);
