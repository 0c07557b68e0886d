import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { runProgram } from "../support/run-program.ts";

/** The emoji are two and eight UTF-16 units long; so would "ờ" be two, were it not one letter. */
const STEPS = [
  '  - nói: "😀 Đường {khong_co} ạ"',
  '  - {nói: "Ạ 👨‍👩‍👧 ạ", nút: [{nhãn: "🎉 Đi", đến: khong-toi}]}',
  "  - nói: {Cháu} chào ạ",
];
const FILE = "flows/mẫu #1 100%.yaml";
const QUIET =
  "luồng: em\ntên: Êm\nchủ đề: vneid\nphụ trách: Tổ\ncăn cứ: [{văn bản: Nghị định 1}]\n";

let dir = "";
let calm = "";

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-formats-"));
  calm = join(dir, "calm");
  await mkdir(join(dir, "flows"));
  await mkdir(join(calm, "flows"), { recursive: true });
  await writeFile(
    join(dir, FILE),
    `luồng: mau\ntên: Mẫu\nchủ đề: vneid\ncác bước:\n${STEPS.join("\n")}\n`,
  );
  const flow = `${QUIET}rà soát trước: 2999-12-31\ncác bước:\n  - nói: {chung: Vâng ạ., en: Yes.}\n`;
  await writeFile(
    join(calm, "flows/em.yaml"),
    flow.replace("tên: Êm", "tên: {chung: Êm, en: Calm}"),
  );
});

afterAll(() => rm(dir, { recursive: true, force: true }));

type Json = Readonly<Record<string, unknown>>;
type Region = Readonly<Record<"startLine" | "startColumn" | "endLine" | "endColumn", number>>;
type Result = {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: Json; readonly region: Region } },
  ];
};

/** What stands at a place that is told, in the lines of the file. */
function at(line: number, from: number, to: number): string {
  return STEPS[line - 5]?.slice(from - 1, to - 1) ?? "";
}

test("every finding is a line of JSON of one shape, with columns in UTF-16 units", async () => {
  const { code, out, err } = await runProgram(["check", dir, "--format", "json"]);
  expect({ code, err }).toEqual({ code: 1, err: "" });
  const findings = out
    .trimEnd()
    .split("\n")
    .map((line): Json => JSON.parse(line));
  expect(findings.length).toBeGreaterThan(3);
  for (const { mend, ...finding } of findings) {
    expect(finding).toEqual({
      code: expect.stringMatching(/^[a-z-]+$/u),
      severity: expect.stringMatching(/^(?:error|warning|hint)$/u),
      file: FILE,
      line: expect.any(Number),
      column: expect.any(Number),
      length: expect.any(Number),
      message: expect.any(String),
      remedy: expect.any(String),
      excerpt: expect.any(String),
    });
    if (mend !== undefined) expect(Object.keys(mend as Json).sort()).toEqual(MEND);
  }
  const meant = findings
    .filter(({ line }) => Number(line) >= 5)
    .map(({ line, column, length }) =>
      at(Number(line), Number(column), Number(column) + Number(length)),
    );
  expect(meant).toEqual(["{khong_co}", "khong-toi", "{Cháu}"]);
  expect(findings.map(({ mend }) => mend).filter(Boolean)).toHaveLength(1);
});

const MEND = ["column", "length", "line", "text"];

test("a SARIF log names the file as an address, tells places in its own unit, and explains its rules", async () => {
  const { code, out } = await runProgram(["check", dir, "--format", "sarif"]);
  expect(code).toBe(1);
  const [run] = JSON.parse(out).runs;
  expect(run.columnKind).toBe("utf16CodeUnits");
  const results: readonly Result[] = run.results;
  const meant = results.map(({ ruleId, ruleIndex, message, locations: [{ physicalLocation }] }) => {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(message.text).not.toBe("");
    const { artifactLocation, region } = physicalLocation;
    expect(artifactLocation).toEqual({ uri: ADDRESS, uriBaseId: "LIBRARY" });
    const found = new URL(ADDRESS, run.originalUriBaseIds.LIBRARY.uri);
    expect(decodeURIComponent(found.pathname)).toBe(join(dir, FILE));
    return at(region.startLine, region.startColumn, region.endColumn);
  });
  expect(meant.filter((it) => it !== "")).toEqual(["{khong_co}", "khong-toi", "{Cháu}"]);
  const rules: readonly Json[] = run.tool.driver.rules;
  const brace = rules.find(({ id }) => id === "unquoted-brace");
  const page = await readFile("docs/findings/unquoted-brace.md", "utf8");
  expect(brace).toMatchObject({
    shortDescription: { text: page.split("\n")[0]?.slice(2) },
    fullDescription: { text: expect.stringMatching(/\.$/u) },
    help: { text: "docs/findings/unquoted-brace.md", markdown: page },
  });
});

const ADDRESS = "flows/m%E1%BA%ABu%20%231%20100%25.yaml";

test("where nothing is wrong there is no line of JSON, a SARIF log without results, and exit code 0", async () => {
  expect(await runProgram(["check", calm, "--format", "json"])).toEqual({
    code: 0,
    out: "",
    err: "",
  });
  const { code, out } = await runProgram(["check", calm, "--format", "sarif"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    version: "2.1.0",
    $schema: expect.stringContaining("sarif-2.1.0"),
    runs: [{ tool: { driver: { name: "dan-loi", rules: [] } }, results: [] }],
  });
});

test("a folder that cannot be read or a wrong option exits 2 and prints nothing to be parsed", async () => {
  for (const args of [[join(dir, "none")], [dir, "--frob"], [dir, "--format", "xml"]]) {
    const ran = await runProgram(["check", "--format", "sarif", ...args]);
    expect({ args, ...ran }).toMatchObject({ args, code: 2, out: "" });
    expect(ran.err).toContain("usage: dan-loi check");
  }
});

test("--fix leaves standard output to the findings", async () => {
  const mended = join(dir, "mended");
  await mkdir(join(mended, "flows"), { recursive: true });
  await writeFile(join(mended, "flows/em.yaml"), `${QUIET}các bước:\n  - nói: {Cháu} chào ạ\n`);
  const { out, err } = await runProgram(["check", mended, "--fix", "--format", "json"]);
  expect(err).toContain("Đã sửa flows/em.yaml:7:10");
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line): Json => JSON.parse(line));
  expect(lines.map(({ code }) => code)).not.toContain("unquoted-brace");
  expect((await runProgram(["check", "--help"])).out).toContain("UTF-16");
});
