import type { TurnReport } from "../chat/report-turn.ts";
import type { Coverage, Gap } from "./coverage.ts";
import { sideBySide } from "./side-by-side.ts";
import type { CheckedWish, TalkFailure, TalkResult } from "./talk-result.ts";

/**
 * A talk as its editor reads it: one line when all went well, else both sides of the turn that did not,
 * as wide as the terminal; `columns` is null where there is none.
 */
export function printResult(
  { test, failure }: TalkResult,
  columns: number | null,
): readonly string[] {
  if (failure === null) return [`✓ ${test.name}`];
  const { line, column } = failure.at;
  const place = `  ${test.file}:${line}:${column}`;
  const width = Math.min(columns ?? USUAL_WIDTH, MOST_WIDTH) - INDENT.length;
  return [`✗ ${test.name}`, place, "", ...printFailure(failure, width).map(indent), ""];
}

const USUAL_WIDTH = 100;
/** A wider line is hard to follow with the eye. */
const MOST_WIDTH = 160;
const INDENT = "  ";

function printFailure(failure: TalkFailure, width: number): readonly string[] {
  const why = failure.why === null ? [] : [failure.why];
  if (failure.did === null) return [`Đến dòng: ${failure.move.written}`, ...why];
  const left = { title: "BOT ĐÃ LÀM", lines: linesOf(failure.did) };
  const right = { title: "BÀI THỬ MUỐN", lines: failure.wishes.map(lineOfWish) };
  return [`Sau dòng: ${failure.move.written}`, ...why, "", ...sideBySide(left, right, width)];
}

function linesOf({ bot, at, slots, case: open }: TurnReport): readonly string[] {
  const said = bot.flatMap(({ text, buttons, images }) => [
    ...text.split("\n").map((line) => `“ ${line}`),
    ...images.map((label) => `  (ảnh: ${label})`),
    ...(buttons.length === 0 ? [] : [`  nút: ${buttons.join(" · ")}`]),
  ]);
  const known = Object.entries(slots).map(([name, value]) => `${name} = ${value}`);
  return [
    ...(said.length === 0 ? ["(không nói gì)"] : said),
    "",
    at === null ? "không chờ ở bước nào" : `đang chờ ở bước ${at.step} (luồng ${at.flow})`,
    ...(known.length === 0 ? [] : [`ghi nhớ: ${known.join(", ")}`]),
    open === null ? "không có việc" : `có việc: nhóm ${open.team ?? "chung"}, lý do ${open.reason}`,
  ];
}

function lineOfWish({ line, held }: CheckedWish): string {
  return `${held ? "✓" : "✗"} ${line.written}`;
}

export function printCoverage({ steps, options, gaps }: Coverage): readonly string[] {
  const head = `Hội thoại đi qua ${steps.tried}/${steps.all} bước, chọn ${options.tried}/${options.all} lựa chọn.`;
  return [head, ...gaps.map(lineOfGap)];
}

function lineOfGap(gap: Gap): string {
  const place = `  ${gap.file}:${gap.line}:${gap.column}`;
  return gap.kind === "step"
    ? `${place}  chưa hội thoại nào đi qua bước ${gap.named ? `"${gap.step}"` : "này"}`
    : `${place}  chưa ai chọn "${gap.option}" ở bước "${gap.step}"`;
}

/** How many talks went well, and how many files were not tried because of a mistake in them. */
export function printSum(results: readonly TalkResult[], notRun: number): string {
  const failed = results.filter(({ failure }) => failure !== null).length;
  const passed = results.length - failed;
  const tried =
    failed === 0 ? `${passed} hội thoại đều đúng.` : `${passed} hội thoại đúng, ${failed} sai.`;
  if (notRun === 0) return results.length === 0 ? "Chưa có hội thoại nào để thử." : tried;
  const left = `${notRun} tệp còn lỗi nên chưa thử.`;
  return results.length === 0 ? left : `${tried} ${left}`;
}

function indent(line: string): string {
  return line === "" ? "" : `${INDENT}${line}`;
}
