import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "@jest/globals";
import { createFolder } from "../sources/library-folder.ts";
import { runProgram } from "../support/run-program.ts";
import { ROOT } from "../support/yaml-files.ts";

const WISH = "bot nói: cán bộ phường sẽ đến tận nhà để hướng dẫn từng bước và thu lại giấy hẹn";
const LIBRARY = {
  "flows/mot.yaml": `luồng: mot
tên: Một
chủ đề: vneid
bắt đầu khi: [mot]
các bước:
  - bước: hoi
    chọn: ~
    câu hỏi: Để cán bộ chuẩn bị sẵn giấy, ông bà cho biết muốn đến nhận vào buổi nào trong ngày ạ?
    lựa chọn: [Buổi sáng, Buổi chiều, Chiều thứ bảy, Chưa biết ngày nào]
`,
  "intents/vneid.yaml": "chủ đề: vneid\ný định:\n  mot: {ví dụ: [chạy luồng một]}\n",
  "test/conversations/mot.yaml": `thử: mot
hội thoại:
  - dân: chạy luồng một
  - bot ở: hoi
  - ${WISH}
`,
};

const { dir, clear } = createFolder(LIBRARY);

afterAll(clear);

/** The lines of the failed talk on a terminal of so many columns. */
async function failedOn(columns: number): Promise<readonly string[]> {
  const program = join(ROOT, "dist/bot/cli/main.js");
  const command = `stty cols ${columns}; "${process.execPath}" "${program}" test --library "${dir}"`;
  // `script` gives a program a terminal of its own.
  const { stdout } = await promisify(execFile)("script", [
    "-qec",
    `${command} || true`,
    "/dev/null",
  ]);
  return failedIn(stdout.replaceAll("\r", ""));
}

function failedIn(out: string): readonly string[] {
  const lines = out.split("\n");
  const end = lines.findIndex((line) => line.endsWith("1 sai."));
  return lines.slice(0, end);
}

const rowOf = (lines: readonly string[], words: string) =>
  lines.findIndex((line) => line.includes(words));

test.each([80, 140])(
  "on %i columns both sides stand beside each other, within them",
  async (columns) => {
    const lines = await failedOn(columns);
    const widest = Math.max(...lines.map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(columns);
    expect(widest).toBeGreaterThan(columns * 0.8);
    expect(lines[rowOf(lines, "BOT ĐÃ LÀM")]).toMatch(/ {2}BOT ĐÃ LÀM +│ BÀI THỬ MUỐN$/);
    expect(rowOf(lines, "Để cán bộ")).toBe(rowOf(lines, "✓ bot ở: hoi"));
    expect(rowOf(lines, "✗ bot nói: cán bộ")).toBe(rowOf(lines, "✓ bot ở: hoi") + 1);
  },
);

test("where there is no room for two columns, one stands below the other", async () => {
  const lines = await failedOn(44);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(44);
  expect(lines.join("\n")).not.toContain("│");
  expect(rowOf(lines, "BÀI THỬ MUỐN")).toBeGreaterThan(rowOf(lines, "đang chờ ở bước hoi"));
  expect(rowOf(lines, "✗ bot nói")).toBeGreaterThan(rowOf(lines, "BÀI THỬ MUỐN"));
});

test("into a file it is a hundred columns wide, whatever the terminal", async () => {
  const lines = failedIn((await runProgram(["test", "--library", dir])).out);
  const widest = Math.max(...lines.map((line) => line.length));
  expect(widest).toBeLessThanOrEqual(100);
  expect(widest).toBeGreaterThan(90);
});
