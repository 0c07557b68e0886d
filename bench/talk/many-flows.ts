import type { SourceFile } from "../../bot/library/source-file.ts";

/** The flow that is copied: the longest one shipped. */
const PATTERN = "flows/cai-vneid.yaml";

/** The shipped library with its flow repeated until there are `count` of them, each with an intent of its own. */
export function withManyFlows(files: readonly SourceFile[], count: number): SourceFile[] {
  const pattern = files.find(({ path }) => path === PATTERN);
  if (pattern === undefined) {
    throw new Error(`the shipped library has no ${PATTERN}`);
  }
  const flows = files.filter(({ path }) => path.startsWith("flows/") && path.endsWith(".yaml"));
  const numbers = Array.from({ length: count - flows.length }, (_, index) => index + 1);
  const copies = numbers.map((number) => copyOf(pattern.path, decode(pattern.content), number));
  return [...files, ...copies, intents(numbers)];
}

function decode(content: SourceFile["content"]): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content ?? undefined);
}

function copyOf(path: string, content: string, number: number): SourceFile {
  const copied = content
    .replace(/^luồng: .*$/mu, `luồng: ${idOf(number)}`)
    .replace(/^bắt đầu khi: .*$/mu, `bắt đầu khi: [${intentOf(number)}]`);
  return { path: path.replace("cai-vneid", idOf(number)), content: copied, shipped: false };
}

function intents(numbers: readonly number[]): SourceFile {
  const lines = numbers.map(
    (number) =>
      `  ${intentOf(number)}: {ví dụ: [làm thủ tục số ${number}, xin giấy loại ${number}]}`,
  );
  const content = ["chủ đề: vneid", "ý định:", ...lines, ""].join("\n");
  return { path: "intents/nhieu.yaml", content, shipped: false };
}

function idOf(number: number): string {
  return `viec-${number}`;
}

function intentOf(number: number): string {
  return `viec_${number}`;
}
