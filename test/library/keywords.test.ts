import { expect, test } from "@jest/globals";
import { compileSample, flowFile, placesOf } from "./compile-sample.ts";
import { expectFinding } from "./finding-sample.ts";

const FLOW = "flows/mau.yaml";

test.each([
  ["unknown-key", "- nói: Một\n  «đánh dấu»: 1", "- nói: Một"],
  ["unknown-key", "- nói: Một\n  «gợi ý»: [a]", "- nói: Một"],
  ["unknown-key", "- «say»: Một", "- nói: Một"],
  [
    "unknown-variant",
    "- nói: {chung: Một, «người già»: Hai}",
    "- nói: {chung: Một, người cao tuổi: Hai}",
  ],
  [
    "unknown-variant",
    "- nói: {chung: Một, en: {chung: One, «zalo»: Z}}",
    "- nói: {chung: Một, en: {chung: One}}",
  ],
  ["missing-default", "- nói: «{người cao tuổi: Hai}»", "- nói: {chung: Một, người cao tuổi: Hai}"],
  ["step-without-kind", "- «noii»: Một", "- nói: Một"],
  ["step-with-two-kinds", "- nói: Một\n  «hết»: {}", "- nói: Một\n- hết: {}"],
  ["unknown-reason", "- gặp cán bộ: {lý do: «het luot»}", "- gặp cán bộ: {lý do: het_luot}"],
  ["wrong-colon", "- «hết»", "- hết: {}"],
])("%s: %j is named at its place", (code, broken, mended) => {
  const underlined = broken.includes("{người cao tuổi: Hai}»")
    ? broken.replace("nói: «{", "«nói»: {").replace("}»", "}")
    : broken;
  expectFinding({ code, path: FLOW, broken: flowFile(underlined), mended: flowFile(mended) });
});

test.each([
  ["noi", "nói"],
  ["Nói", "nói"],
])("the unaccented keyword %j loads with a warning", (written, right) => {
  const { library, mistakes } = compileSample({ [FLOW]: flowFile(`- ${written}: Một`) });
  expect(mistakes).toEqual([
    expect.objectContaining({
      code: "unaccented-keyword",
      severity: "warning",
      line: 8,
      column: 5,
      remedy: expect.stringContaining(`"${right}"`),
    }),
  ]);
  expect(library?.hash).toBe(compileSample({ [FLOW]: flowFile("- nói: Một") }).library?.hash);
});

test("a keyword of the other language is answered with the right word", () => {
  const vietnamese = compileSample({ [FLOW]: flowFile("- say: Một") }).mistakes;
  expect(vietnamese[0]).toMatchObject({ code: "unknown-key", remedy: 'Viết "nói".' });
  const english = `language: en\nflow: mau\ntitle: Mẫu\ntopic: vneid\nsteps:\n  - nói: Một\n`;
  const found = compileSample({ [FLOW]: english }).mistakes;
  expect(found).toContainEqual(
    expect.objectContaining({ code: "unknown-key", line: 6, column: 5, remedy: 'Viết "say".' }),
  );
});

test("a nearly right keyword is answered with the word that was meant", () => {
  const { mistakes } = compileSample({ [FLOW]: flowFile("- nói: Một\n  nut: []\n  kemf: []") });
  expect(mistakes).toContainEqual(
    expect.objectContaining({ code: "unknown-key", remedy: 'Có phải ý bạn là "kèm"?' }),
  );
});

test("an unknown language of keywords is named, and the file is read as Vietnamese", () => {
  const { mistakes } = compileSample({ [FLOW]: `ngôn ngữ: fr\n${flowFile("- nói: Một")}` });
  expect(placesOf(mistakes)).toEqual([`${FLOW}:1:11 unknown-language`]);
});

test("words that name kinds of slots come from the slots' own table", () => {
  const slots = "t: {kiểu: tuổi, từ: 1, đến: 5, giữ trong: 30 ngày, nhạy cảm: đúng}";
  const { library } = compileSample({
    [FLOW]: flowFile("- bước: a\n  hỏi: t\n  câu hỏi: Tuổi?", slots),
  });
  expect(library?.flows.get("mau")?.slots).toHaveProperty("t", {
    name: "t",
    type: "age",
    min: 1,
    max: 5,
    keep: "30 days",
    sensitive: true,
  });
});

test.each([
  ["unknown-word", "t: {kiểu: «tuổii»}", "t: {kiểu: tuổi}"],
  ["unknown-word", "t: {giữ trong: «session»}", "t: {giữ trong: phiên}"],
  ["bad-slot-name", "«tuổi tác»: {}", "t: {}"],
  ["reserved-slot-name", "«kênh»: {}", "t: {}"],
  ["bad-range", "t: {kiểu: số, từ: 9, đến: «1»}", "t: {kiểu: số, từ: 1, đến: 9}"],
  ["wrong-type", "t: {nhạy cảm: «vâng»}", "t: {nhạy cảm: có}"],
  ["wrong-bound", "t: {kiểu: số, từ: «một»}", "t: {kiểu: số, từ: 1}"],
  ["thousands-dot", "t: {kiểu: số, đến: «5.000»}", "t: {kiểu: số, đến: 5000}"],
  ["unknown-key", "t: {«loại»: số}", "t: {kiểu: số}"],
])("a slot's mistake %s in %j is named at its place", (code, broken, mended) => {
  const steps = "- bước: a\n  hỏi: t\n  câu hỏi: Gì ạ?";
  expectFinding({
    code,
    path: FLOW,
    broken: flowFile(steps, broken),
    mended: flowFile(steps, mended),
  });
});

test("a range on a text is a warning", () => {
  const steps = "- bước: a\n  hỏi: t\n  câu hỏi: Gì ạ?";
  const { library, mistakes } = compileSample({ [FLOW]: flowFile(steps, "t: {từ: 1}") });
  expect(placesOf(mistakes)).toEqual([`${FLOW}:8:7 range-not-for-kind`]);
  expect(library).not.toBeNull();
});
