import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { schemaFiles } from "../../bot/library/editor-schema/schema-files.ts";
import { libraryFiles, ROOT } from "../support/yaml-files.ts";
import type { YamlServer } from "../support/yaml-language-server.ts";
import { startYamlServer } from "../support/yaml-language-server.ts";
import { EVERY_KEYWORD } from "./every-keyword.ts";

const settings = JSON.parse(readFileSync(join(ROOT, ".vscode/settings.json"), "utf8"));
let server: YamlServer;

beforeAll(async () => {
  server = await startYamlServer(settings["yaml.schemas"]);
});

afterAll(() => server.stop());

test("the files in schemas/ are fresh: npm run schemas writes them", () => {
  const written = schemaFiles();
  expect(readdirSync(join(ROOT, "schemas")).toSorted()).toEqual([...written.keys()].toSorted());
  for (const [name, text] of written) {
    expect({ name, text: readFileSync(join(ROOT, "schemas", name), "utf8") }).toEqual({
      name,
      text,
    });
  }
});

test("every key of every file is explained in Vietnamese", () => {
  for (const [name, text] of schemaFiles()) {
    const bare = keysWithout(JSON.parse(text));
    expect({ name, bare }).toEqual({ name, bare: [] });
  }
});

/** Keys below `properties` that have no description. */
function keysWithout(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const below = keysWithout(value);
    if (key !== "properties") return below;
    const bare = Object.entries(value ?? {}).filter(
      ([, it]) => !JSON.stringify(it).includes('"description":"'),
    );
    return [...below, ...bare.map(([name]) => name)];
  });
}

test("the editor's program knows a schema for every file of the library", () => {
  expect(Object.keys(settings["yaml.schemas"])).toEqual(
    expect.arrayContaining(
      [...schemaFiles().keys()].filter((it) => it.includes(".vi.")).map((it) => `schemas/${it}`),
    ),
  );
});

test("files without mistakes are not underlined, in either language", async () => {
  const shipped = libraryFiles(ROOT).map(({ path, content }) => [path, String(content)] as const);
  const files = [
    ...shipped.filter(([path]) => path.endsWith(".yaml")),
    ...Object.entries(EVERY_KEYWORD),
  ];
  for (const [path, text] of files) {
    const found = await server.diagnose(path, text);
    expect({ path, found: found.map(({ message, range }) => [message, range.start]) }).toEqual({
      path,
      found: [],
    });
  }
  const english = readFileSync(join(ROOT, "bench/dialogue/flows/ages.yaml"), "utf8");
  const modeline = "# yaml-language-server: $schema=../schemas/flow.en.json\n";
  expect(await server.diagnose("flows/ages.yaml", modeline + english)).toEqual([]);
});

const FLOW = "luồng: mot\ntên: Một\nchủ đề: vneid\ncác bước:\n";

test("mistakes are underlined where they stand", async () => {
  const wrong = [
    [`${FLOW}  - hoi: tuổi\n`, 4],
    [FLOW.replace("vneid", "vnied"), 2],
    [FLOW.replace("tên", "tựa"), 1],
    [`${FLOW}  - bước: a\n    hỏi: tuổi\n    câu hỏi: Gì ạ?\n    bỏ qua được: chắc\n`, 7],
  ] as const;
  for (const [text, line] of wrong) {
    const found = await server.diagnose("flows/mot.yaml", text);
    const lines = found.map(({ range }) => range.start.line);
    expect({ text, lines }).toEqual({ text, lines: expect.arrayContaining([line]) });
  }
});

test("keys and words are completed, with their explanation", async () => {
  const header = await server.complete("flows/mot.yaml", `${FLOW}  - nói: A\nrà`, 5, 2);
  expect(header.map(({ label }) => label)).toContain("rà soát trước");
  expect(JSON.stringify(header.find(({ label }) => label === "rà soát trước"))).toContain(
    "xem lại nội dung",
  );
  const topics = await server.complete("flows/mot.yaml", "luồng: mot\nchủ đề: ", 1, 8);
  expect(topics.map(({ label }) => label)).toEqual(expect.arrayContaining(["vneid", "tai-khoan"]));
  const step = await server.complete(
    "flows/mot.yaml",
    `${FLOW}  - bước: a\n    hỏi: tuổi\n    câu hỏi: Gì ạ?\n    `,
    7,
    4,
  );
  expect(step.map(({ label }) => label)).toEqual(
    expect.arrayContaining(["vì sao hỏi", "số lần hỏi"]),
  );
  const talk = await server.complete(
    "test/conversations/mot.yaml",
    "thử: a\nhội thoại:\n  - ",
    2,
    4,
  );
  expect(talk.map(({ label }) => label)).toEqual(expect.arrayContaining(["bot nói", "dân"]));
});
