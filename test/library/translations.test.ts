import { expect, test } from "@jest/globals";
import { compileLibrary } from "../../bot/library/compile-library.ts";
import {
  compileSample,
  digest,
  FOUNDATION,
  flowFile,
  placesOf,
  sourceFiles,
} from "./compile-sample.ts";

test("translations join their text by its address", () => {
  const locale = [
    "mau/chao/say: Hello",
    "mau/chon/options.0: Far",
    "mau/chon/question#hỏi hộ: Where do they live?",
    "sentences/nối lại: {chung: Back to it, người cao tuổi: 'Back to it, please'}",
    "mau/khong-co/say: Nothing",
  ].join("\n");
  const steps =
    "- bước: chao\n  nói: Chào\n- bước: chon\n  chọn: ~\n  câu hỏi: Đâu?\n  lựa chọn: [{nhãn: Xa, giá trị: xa}]";
  const { library, mistakes } = compileSample({
    "flows/mau.yaml": flowFile(steps),
    "content/locales/en/flows.yaml": `${locale}\n`,
  });
  expect(placesOf(mistakes)).toEqual(["content/locales/en/flows.yaml:5:1 unknown-address"]);
  const flow = library?.flows.get("mau");
  expect(flow?.steps.get("chao")).toMatchObject({
    text: { variants: { default: "Chào", en: "Hello" } },
  });
  expect(flow?.steps.get("chon")).toMatchObject({
    question: { variants: { "en/proxy": "Where do they live?" } },
    options: [{ label: { variants: { default: "Xa", en: "Far" } } }],
  });
  expect(library?.sentences.bridge.variants).toMatchObject({
    en: "Back to it",
    "en/elder": "Back to it, please",
  });
});

test("a text's own translation wins over the one in content/locales", () => {
  const { library } = compileSample({
    "flows/mau.yaml": flowFile("- bước: a\n  nói: {chung: Chào, en: Hi}"),
    "content/locales/en/flows.yaml": "mau/a/say: Hello\n",
  });
  expect(library?.flows.get("mau")?.steps.get("a")).toMatchObject({
    text: { variants: { en: "Hi" } },
  });
});

test("names in a translation are checked where it stands", () => {
  const { mistakes } = compileSample({
    "flows/mau.yaml": flowFile("- bước: a\n  nói: Chào"),
    "content/locales/en/flows.yaml": "mau/a/say: Hello {nobody}\n",
  });
  expect(placesOf(mistakes)).toEqual(["content/locales/en/flows.yaml:1:18 unknown-name"]);
});

test("a variant that is none is named in the address", () => {
  const { mistakes } = compileSample({
    "flows/mau.yaml": flowFile("- bước: a\n  nói: Chào"),
    "content/locales/en/flows.yaml": "mau/a/say#ông già: Hello\n",
  });
  expect(placesOf(mistakes)).toEqual(["content/locales/en/flows.yaml:1:1 unknown-variant"]);
});

test("shipped English goes with shipped sentences, beside a library's own, and never with own ones", () => {
  const own = {
    "flows/mau.yaml": flowFile("- nói: Chào"),
    "content/sentences.yaml": "nối lại: Ta đi tiếp.\n",
    "content/locales/en/sentences.yaml": "sentences/chào hỏi: Hello from Cua Nam\n",
  };
  const shipped = {
    ...FOUNDATION,
    "content/locales/en/sentences.yaml":
      "sentences/nối lại: Back to it\nsentences/đáp lời cảm ơn: You are welcome\nsentences/chào hỏi: Hello\n",
  };
  const files = [...sourceFiles(own), ...sourceFiles(shipped, true)];
  const { library } = compileLibrary(files, { digest, today: null });
  expect(library?.sentences.bridge.variants).toEqual({ default: "Ta đi tiếp." });
  expect(library?.sentences.greeting.variants).toMatchObject({ en: "Hello from Cua Nam" });
  expect(library?.sentences.welcome.variants).toMatchObject({ en: "You are welcome" });
});
