import { expect, test } from "@jest/globals";
import { compileLibrary } from "../../bot/library/compile-library.ts";
import { loadOrTrain } from "../support/load-or-train.ts";
import { digest, FOUNDATION, flowFile, placesOf, sourceFiles } from "./compile-sample.ts";

type Files = Readonly<Record<string, string>>;

function compile(own: Files, shipped: Files) {
  const files = [...sourceFiles(own), ...sourceFiles({ ...FOUNDATION, ...shipped }, true)];
  return compileLibrary(files, { digest, today: null, train: loadOrTrain });
}

test("what a shipped file says of flows, teams and entries that are not here is no finding", () => {
  const { library, findings } = compile(
    {
      "content/directory.yaml":
        "xa_toi: {tên: Xã tôi, căn cứ: [{văn bản: A}], rà soát trước: 2027-01-01}\n",
    },
    {
      "content/locales/en/flows.yaml": "khong-co/a/say: Hello\n",
      "content/teams.yaml": "a: {tên: A, xã phường: [phuong_la]}\n",
      "content/canned.yaml":
        "mẫu trả lời: [{mã: a, tên: A, nội dung: 'Gọi {danh bạ.khong_co.điện thoại}'}]\n",
    },
  );
  expect(placesOf(findings)).toEqual([]);
  expect(library).not.toBeNull();
});

test("a sentence or a command that the own file lacks is said with the shipped words", () => {
  const { library, findings } = compile(
    {
      "content/sentences.yaml": "nối lại: Của tôi\n",
      "content/commands.yaml": "menu: [của tôi]\n",
    },
    {},
  );
  expect(library?.sentences.bridge.variants).toEqual({ default: "Của tôi" });
  expect(library?.sentences.greeting.variants).toEqual({ default: "Câu chào hỏi." });
  expect(library?.commands.menu).toEqual(["của tôi"]);
  expect(library?.commands.back).toEqual(["quay lại nhé"]);
  expect(findings.every(({ severity }) => severity === "warning")).toBe(true);
  expect(new Set(findings.map(({ code }) => code))).toEqual(
    new Set(["missing-sentence", "missing-command"]),
  );
});

test("a sentence that nobody has is an error", () => {
  const files = sourceFiles({ ...FOUNDATION, "content/sentences.yaml": "nối lại: Của tôi\n" });
  const { library, findings } = compileLibrary(files, { digest, today: null, train: loadOrTrain });
  expect(library).toBeNull();
  expect(findings[0]).toMatchObject({ code: "missing-sentence", severity: "error" });
});

test("hotlines that shipped sentences name stay, behind the own entries", () => {
  const sentences = `${FOUNDATION["content/sentences.yaml"]}`.replace(
    "Câu khẩn cấp.",
    "Gọi {danh bạ.phuong_mau.điện thoại}",
  );
  const { library, findings } = compile(
    {
      "content/directory.yaml":
        "xa_toi: {tên: Xã tôi, căn cứ: [{văn bản: A}], rà soát trước: 2027-01-01}\n",
    },
    { "content/sentences.yaml": sentences },
  );
  expect(placesOf(findings)).toEqual([]);
  expect([...(library?.directory.keys() ?? [])]).toEqual(["xa_toi", "phuong_mau"]);
});

test("an own text cannot name an entry that only the shipped directory has", () => {
  const { findings } = compile(
    {
      "content/directory.yaml":
        "xa_toi: {tên: Xã tôi, căn cứ: [{văn bản: A}], rà soát trước: 2027-01-01}\n",
      "flows/mau.yaml": flowFile("- nói: Gọi {danh bạ.phuong_mau.điện thoại}"),
    },
    {},
  );
  expect(placesOf(findings)).toEqual(["flows/mau.yaml:8:14 unknown-directory-key"]);
});
