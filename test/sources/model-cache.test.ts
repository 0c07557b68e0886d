import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { packTrained } from "../../bot/sources/model-cache/pack-trained.ts";
import { trainOrLoad } from "../../bot/sources/model-cache/train-or-load.ts";
import { unpackTrained } from "../../bot/sources/model-cache/unpack-trained.ts";
import { packWeights } from "../../bot/understand/classifier/pack-weights.ts";
import { featureCount } from "../../bot/understand/features/vocabulary.ts";
import { train } from "../../bot/understand/train-model.ts";
import { SMALL_LIBRARY } from "../understand/small-library.ts";

const ROOT = mkdtempSync(join(tmpdir(), "dan-loi-model-"));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const NOWHERE = join(ROOT, "nowhere");
const TRAINED = train(SMALL_LIBRARY);

function freshDir(): string {
  return mkdtempSync(join(ROOT, "kept-"));
}

/** The one file that lies in a folder. */
function onlyFile(dir: string): string {
  const [name, ...others] = readdirSync(dir);
  expect(others).toEqual([]);
  return join(dir, name ?? "");
}

test("a packed model is read back as it was", () => {
  expect(unpackTrained(packTrained(TRAINED))).toEqual(TRAINED);
});

test("a model that knows none of the service's concepts is read back as it was", () => {
  const examples = ["mở luồng alpha"];
  const alpha = { id: "a", topic: "vneid", examples, counterExamples: [] } as const;
  const bravo = { ...alpha, id: "b", examples: ["mở luồng bravo"] };
  const plain = train({ intents: [alpha, bravo], faqs: [], emergencyPhrases: [] });
  expect(unpackTrained(packTrained(plain))).toEqual(plain);
});

test("a model that was taught what emergencies are like is read back as it was", () => {
  const features = featureCount(TRAINED.classifier.vocabulary);
  const column = Float32Array.from({ length: features }, (_, at) => Math.sin(at));
  const emergency = { ...packWeights([column], features), rowOf: null };
  const classifier = { ...TRAINED.classifier, emergency };
  const taught = { ...TRAINED, classifier };
  expect(unpackTrained(packTrained(taught))).toEqual(taught);
});

test("a model is kept and taken from disk at the next start", () => {
  const dirs = { own: freshDir(), shipped: NOWHERE };
  expect(trainOrLoad(dirs, SMALL_LIBRARY)).toEqual(TRAINED);
  const file = onlyFile(dirs.own);
  const marked = packTrained({ ...TRAINED, exact: new Map([["dau hieu", 0]]) });
  writeFileSync(file, marked);
  expect([...trainOrLoad(dirs, SMALL_LIBRARY).exact.keys()]).toEqual(["dau hieu"]);
});

test("a model that came with the program is read, and nothing is written there", () => {
  const shipped = freshDir();
  trainOrLoad({ own: shipped, shipped: NOWHERE }, SMALL_LIBRARY);
  const before = readFileSync(onlyFile(shipped));
  expect(trainOrLoad({ own: undefined, shipped }, SMALL_LIBRARY)).toEqual(TRAINED);
  const other = { ...SMALL_LIBRARY, faqs: [] };
  trainOrLoad({ own: undefined, shipped }, other);
  expect(readFileSync(onlyFile(shipped))).toEqual(before);
});

test.each([
  ["cut short", (file: string) => truncateSync(file, 1_000)],
  ["empty", (file: string) => truncateSync(file, 0)],
  ["changed in one byte", (file: string) => flip(file)],
  ["something else", (file: string) => writeFileSync(file, "không phải mô hình")],
])("a model that is %s is made anew", (_, damage) => {
  const dirs = { own: freshDir(), shipped: NOWHERE };
  trainOrLoad(dirs, SMALL_LIBRARY);
  const file = onlyFile(dirs.own);
  damage(file);
  expect(trainOrLoad(dirs, SMALL_LIBRARY)).toEqual(TRAINED);
  expect(unpackTrained(readFileSync(file))).toEqual(TRAINED);
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test("a place that cannot be written is no failure", () => {
  const file = join(freshDir(), "a-file");
  writeFileSync(file, "");
  expect(trainOrLoad({ own: join(file, "below"), shipped: NOWHERE }, SMALL_LIBRARY)).toEqual(
    TRAINED,
  );
});

test("another example is another model, and only the newest few stay", () => {
  const dirs = { own: freshDir(), shipped: NOWHERE };
  for (let version = 0; version < 8; version++) {
    const faq = { id: "moi", topic: "vneid", questions: [`câu hỏi thứ ${version}`] } as const;
    trainOrLoad(dirs, { ...SMALL_LIBRARY, faqs: [faq] });
  }
  expect(readdirSync(dirs.own)).toHaveLength(5);
});
