import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { convertText } from "../../bot/library/convert/convert-text.ts";
import { fileKindOf } from "../../bot/library/file-kind.ts";
import { decodeFile } from "../../bot/library/reading/decode-file.ts";
import { ROOT } from "../support/yaml-files.ts";
import type { YamlServer } from "../support/yaml-language-server.ts";
import { startYamlServer } from "../support/yaml-language-server.ts";

const settings = JSON.parse(readFileSync(join(ROOT, ".vscode/settings.json"), "utf8"));
let server: YamlServer;

beforeAll(async () => {
  server = await startYamlServer(settings["yaml.schemas"]);
});

afterAll(() => server.stop());

/** Of each kind: a file that is right, and a key it must offer in each language, at its top or in an entry. */
const KINDS: readonly (readonly [kind: string, path: string, vi: string, en: string])[] = [
  ["flow", "flows/ai-duoc-tro-cap.yaml", "các bước", "steps"],
  ["intents", "intents/gop-y.yaml", "ý định", "intents"],
  ["faq", "content/faq/lua-dao.yaml", "hỏi đáp", "faqs"],
  ["commands", "content/commands.yaml", "quay lại", "back"],
  ["sentences", "content/sentences.yaml", "chào hỏi", "greeting"],
  ["address", "content/address.yaml", "cách xưng", "forms"],
  ["directory", "content/directory.yaml", "điện thoại", "phone"],
  ["calendar", "content/calendar.yaml", "ngày nghỉ", "holidays"],
  ["teams", "content/teams.yaml", "chủ đề", "topics"],
  ["canned", "content/canned.yaml", "mẫu trả lời", "canned"],
  ["limits", "content/limits.yaml", "steps_per_turn", "steps_per_turn"],
  ["locale", "content/locales/en/faq.yaml", "ngắn", "short"],
  ["places", "content/places.yaml", "tỉnh thành", "provinces"],
  ["scam_official", "content/scam/official.yaml", "trang chính thức", "sites"],
  ["scam_links", "content/scam/links.yaml", "rút gọn", "shorteners"],
  ["scam_tactics", "content/scam/tactics.yaml", "ngưỡng", "thresholds"],
  ["scam_examples", "content/scam/examples.yaml", "điểm", "points"],
  ["test", "test/conversations/khan-cap.yaml", "hội thoại", "talk"],
];

/** Their top is a map of entries with names of the editor's own. */
const ENTRIES: ReadonlySet<string> = new Set(["directory", "teams", "locale"]);

const cases = KINDS.flatMap(([kind, path, vi, en]) => [
  { kind, path, language: "vi" as const, key: vi },
  { kind, path, language: "en" as const, key: en },
]);

test("every kind of file that the editor's program is told of is tried here", () => {
  const told = Object.keys(settings["yaml.schemas"]).map((it) => it.replace(/^.*\/|\.vi.*$/gu, ""));
  expect(KINDS.map(([kind]) => kind).toSorted()).toEqual(told.toSorted());
});

test.each(cases)(
  "$kind, $language: right is not underlined, wrong is, and keys are offered",
  async ({ kind, path, language, key }) => {
    const right = textOf(kind, path, language);
    expect(await server.diagnose(path, right)).toEqual([]);
    // A key that is none, or an entry that is none.
    const wrong = `${right.trimEnd()}\nzzz: [1]\n`;
    const lines = (await server.diagnose(path, wrong)).map(({ range }) => range.start.line);
    expect(lines).toContain(wrong.split("\n").length - 2);
    const begun = ENTRIES.has(kind)
      ? `${modeline(kind, language)}mot:\n  `
      : modeline(kind, language);
    const at = begun.split("\n").length - 1;
    const offered = await server.complete(path, begun, at, ENTRIES.has(kind) ? 2 : 0);
    const found = offered.find(({ label }) => label === key);
    expect({ key, offered: found?.label ?? offered.map(({ label }) => label) }).toEqual({
      key,
      offered: key,
    });
    expect(JSON.stringify(found?.documentation)).toMatch(/\p{Lu}.{5}/u);
  },
);

function textOf(kind: string, path: string, language: "vi" | "en"): string {
  const vietnamese =
    kind === "limits" ? "steps_per_turn: 20\n" : readFileSync(join(ROOT, path), "utf8");
  if (language === "vi") return vietnamese;
  const source = decodeFile({ path, content: vietnamese, shipped: false }, []);
  const fileKind = fileKindOf(path);
  if (source === null || fileKind === null) throw new Error(`${path} cannot be read`);
  const converted = convertText(source, fileKind, "en");
  if (converted.kind === "refused") throw new Error(`${path} cannot be converted`);
  return modeline(kind, "en") + converted.text;
}

/** How a file in English keywords tells the editor's program its schema; the folders are for Vietnamese. */
function modeline(kind: string, language: "vi" | "en"): string {
  const schema = join(ROOT, `schemas/${kind}.en.json`);
  return language === "vi" ? "" : `# yaml-language-server: $schema=file://${schema}\n`;
}
