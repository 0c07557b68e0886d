import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { runGenerated } from "../../bot/cli/test/generated/run-generated.ts";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import { FOUNDATION } from "../library/compile-sample.ts";
import { EVERY_KEYWORD } from "../library/every-keyword.ts";
import { libraryOf } from "../support/library-of.ts";

const ROOT = join(import.meta.dirname, "../..");
const failed = (run: ReturnType<typeof runGenerated>) =>
  run.results.filter(({ failure }) => failure !== null);

test("every waiting step of the shipped library is reached and stands all trials", async () => {
  const { library } = await loadLibrary(ROOT);
  if (library === null) throw new Error("the shipped library has errors");
  const run = runGenerated(library);
  expect(failed(run)).toEqual([]);
  expect(run.unreached).toEqual([]);
  expect(run.results.map((it) => it.name)).toContain("cai-vneid/may-gi/stale-button");
});

test("every waiting step of the dialogue for measuring stands them too", async () => {
  const { library } = await loadLibrary(join(ROOT, "bench/dialogue"));
  if (library === null) throw new Error("the dialogue has errors");
  const run = runGenerated(library);
  expect(failed(run)).toEqual([]);
  expect(run.unreached).toEqual([]);
});

test("every waiting step of every kind is reached, and stands them", () => {
  const own = Object.entries({ ...FOUNDATION, ...EVERY_KEYWORD }).filter(([path]) => {
    return !/sentences|commands|address|^test/.test(path);
  });
  const run = runGenerated(libraryOf(Object.fromEntries(own)));
  expect(run.unreached).toEqual([]);
  expect(failed(run)).toEqual([]);
  const kinds = new Set(run.results.map(({ step }) => step));
  expect([...kinds]).toEqual(["hoi", "goi", "co", "cho", "dan", "doc-lai", "y-kien", "do-vui"]);
});

const HEADER = "luồng: mau\ntên: Mẫu\nchủ đề: vneid\n";
const FAQ =
  "chủ đề: vneid\nhỏi đáp:\n  - mã: phi\n    hỏi: [VNeID có mất tiền không]\n    đáp: Không mất phí ạ.\n";

function generate(flow: string) {
  const files = { "flows/mau.yaml": HEADER + flow, "content/faq/vneid.yaml": FAQ };
  return runGenerated(libraryOf(files));
}

test("the names are stable, and trials that make no sense at a step are left out", () => {
  const { results } = generate(`cần biết:
  họ_tên: {kiểu: văn bản}
  tuổi: {kiểu: tuổi}
các bước:
  - {bước: ten, hỏi: họ_tên, câu hỏi: Tên gì ạ?}
  - {bước: tuoi, hỏi: tuổi, câu hỏi: Bao nhiêu tuổi ạ?}
`);
  const names = results.map((it) => it.name).filter((it) => !it.endsWith("/slow"));
  const of = (step: string, ...trials: string[]) => trials.map((it) => `mau/${step}/${it}`);
  expect(names).toEqual([
    ...of("ten", "back", "repeat", "officer", "faq", "image"),
    ...of("tuoi", "back", "repeat", "officer", "faq", "garbage", "image"),
  ]);
  expect(failed({ results, unreached: [] })).toEqual([]);
});

test("conditions lead the search to steps behind them", () => {
  const { unreached, results } = generate(`cần biết:
  tuổi: {kiểu: tuổi}
các bước:
  - {bước: tuoi, hỏi: tuổi, câu hỏi: Bao nhiêu tuổi ạ?}
  - nếu: tuổi = 93 và kênh = "zalo"
    thì:
      - {bước: sau, chọn: ~, câu hỏi: Chọn gì ạ?, lựa chọn: [Một, Hai]}
`);
  expect(unreached).toEqual([]);
  expect(results.map((it) => it.name)).toContain("mau/sau/stale-button");
});

test("a step that no answer leads to is told", () => {
  const { unreached } = generate(`cần biết:
  tuổi: {kiểu: tuổi}
các bước:
  - {bước: tuoi, hỏi: tuổi, câu hỏi: Bao nhiêu tuổi ạ?, khi hết lượt: sau}
  - chuyển đến: het
  - {bước: sau, chọn: ~, câu hỏi: Chọn gì ạ?, lựa chọn: [Một, Hai]}
  - {bước: het, hết: {}}
`);
  expect(unreached).toEqual(["mau/sau"]);
});

test("a command that does not do what it must is a failure with its name and a sentence", () => {
  const library = libraryOf({
    "flows/mau.yaml": `${HEADER}các bước:
  - {bước: hoi, chọn: ~, câu hỏi: Chọn gì ạ?, lựa chọn: [Một, Hai]}
`,
  });
  const nothing = ["câu không ai hiểu"];
  const commands = { ...library.commands, back: nothing, repeat: nothing, officer: nothing };
  const run = runGenerated({ ...library, commands });
  expect(failed(run)).toEqual([
    expect.objectContaining({ name: "mau/hoi/back", failure: expect.stringMatching(/\.$/) }),
    expect.objectContaining({ name: "mau/hoi/repeat" }),
    expect.objectContaining({ name: "mau/hoi/officer" }),
  ]);
});
