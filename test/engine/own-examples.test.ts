import { expect, test } from "@jest/globals";
import { judge } from "../../bot/scam/judge.ts";
import { understand } from "../../bot/understand/understand.ts";
import { shippedLibrary } from "../understand/shipped-library.ts";

const library = await shippedLibrary();

/** Topics whose examples are questions of citizens about their own affairs. */
const OWN_AFFAIRS = new Set(["tai-khoan", "vneid", "dich-vu-cong", "can-bo", "gop-y", "chao-hoi"]);

const examples = [
  ...[...library.intents.values()].map(({ topic, examples }) => ({ topic, texts: examples })),
  ...[...library.faqs.values()].map(({ topic, questions }) => ({ topic, texts: questions })),
].flatMap(({ topic, texts }) => (OWN_AFFAIRS.has(topic) ? texts : []));

test("whoever asks one of our own example questions is helped, not warned of a scam", () => {
  const warned = examples.filter((text) => {
    const scam = judge(library.scam, { text }).verdict === "scam";
    return understand(library.model, text, { options: [], scam }).scam;
  });
  expect(examples.length).toBeGreaterThan(1000);
  expect(warned).toEqual([]);
});

test("the judge alone, which knows no examples, accuses hardly any of them", () => {
  const accused = examples.filter((text) => judge(library.scam, { text }).verdict === "scam");
  expect(accused.length / examples.length).toBeLessThan(0.01);
});
