import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import { runProgram } from "../support/run-program.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";
import { until } from "../support/until.ts";
import type { Visitor } from "../support/visitor.ts";
import { newVisitor } from "../support/visitor.ts";

/** A busy machine takes its time; what is waited for comes all the same. */
const LIMIT_MS = 400_000;

const FAQ = "content/faq/dich-vu-cong.yaml";
const FLOW = "flows/hen-nhan-ket-qua.yaml";
const TALK = "test/conversations/hen.yaml";
const QUESTION = "gửi xe ở sân ủy ban mất bao nhiêu tiền";

const LIBRARY: Readonly<Record<string, string>> = {
  [FAQ]: `chủ đề: dich-vu-cong
phụ trách: Bộ phận một cửa
hỏi đáp:
  - mã: gui-xe
    hỏi: [${QUESTION}, gui xe o uy ban co mat tien khong]
    đáp: Gửi xe mất 2.000 đồng ạ.
    căn cứ: [{văn bản: Nội quy trụ sở, ngày xem: 2026-11-20}]
    rà soát trước: 2027-06-30
`,
  [FLOW]: `luồng: hen-nhan-ket-qua
tên: Hẹn nhận kết quả
chủ đề: dich-vu-cong
bắt đầu khi: [hen_nhan]
cần biết:
  buổi: {kiểu: lựa chọn}
các bước:
  - bước: hoi-buoi
    chọn: buổi
    câu hỏi: "{Ông/bà} muốn đến nhận buổi nào ạ?"
    lựa chọn: [Buổi sáng, Buổi chiều]
  - nói: Khi đi nhớ mang giấy hẹn ạ.
`,
  "intents/dich-vu-cong.yaml": `chủ đề: dich-vu-cong
ý định:
  hen_nhan: {ví dụ: [tôi muốn hẹn nhận kết quả, hen ngay lay ho so]}
`,
  [TALK]: `thử: hẹn buổi chiều
luồng: hen-nhan-ket-qua
hội thoại:
  - dân: hen ngay lay ho so
  - bot ở: hoi-buoi
  - bấm: Buổi chiều
  - bot nói: giấy hẹn
`,
};

let dir = "";
let library = "";
let server: RunningServer;
let visitor: Visitor;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-editors-day-"));
  library = join(dir, "library");
  for (const [path, text] of Object.entries(LIBRARY)) {
    await mkdir(dirname(join(library, path)), { recursive: true });
    await writeFile(join(library, path), text);
  }
  server = await startServer(dir, { LIBRARY_DIR: library, LOG_LEVEL: "info" });
  visitor = await newVisitor(server.url);
}, LIMIT_MS);

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

test(
  "a fee is corrected, a mistake does no harm and is mended, and a flow grows under a waiting citizen",
  async () => {
    await hear("hen ngay lay ho so", "muốn đến nhận buổi nào");
    await hear(QUESTION, "2.000 đồng");

    // The fee has changed.
    await edit(FAQ, "2.000", "3.000");
    expect(await run("check", library)).toMatchObject({ code: 0 });
    await isTaken();
    await hear(QUESTION, "3.000 đồng");

    // A mistake: the place and the remedy are told, and the last good version goes on.
    await edit(FAQ, "Gửi xe mất 3.000 đồng ạ.", "{Ông/bà} gửi xe mất 4.000 đồng ạ.");
    const found = await run("check", library);
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/content\/faq\/dich-vu-cong\.yaml:6:10 {2}unquoted-brace {2}/);
    expect(found.out).toMatch(/ {2}6 \| {5}đáp: .*\n.*\^ {4}\p{Lu}/u);
    await until(() => server.errors().includes("a change has errors and is not used"), LIMIT_MS);
    expect(alarms()).toEqual([
      expect.stringMatching(/^content\/faq\/dich-vu-cong\.yaml:6:10 unquoted-brace /),
    ]);
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ ready: true });
    await hear(QUESTION, "3.000 đồng");

    expect(await run("check", library, "--fix")).toMatchObject({ code: 0 });
    expect(await run("format", "--library", library)).toMatchObject({ code: 0 });
    expect(await readFile(join(library, FAQ), "utf8")).toContain('đáp: "{Ông/bà} gửi xe mất 4.000');
    await isTaken();
    await hear(QUESTION, "4.000 đồng");

    // The waiting step gets another name and a step behind it, and a talk that tries both.
    const flow = await readFile(join(library, FLOW), "utf8");
    const named = flow
      .replace("\ncác bước:", "\nthay bước: {hoi-buoi: buoi-nao}\ncác bước:")
      .replace("bước: hoi-buoi", "bước: buoi-nao");
    await writeFile(join(library, FLOW), named.replace(LAST_STEP, `${NEW_STEP}${LAST_STEP}`));
    expect(await run("test", "--library", library)).toMatchObject({ code: 1 });
    await edit(TALK, "bot ở: hoi-buoi", "bot ở: buoi-nao");
    await edit(TALK, "  - bot nói", "  - bot ở: ai-den\n  - bấm: Tôi tự đến\n  - bot nói");
    const tried = await run("test", "--library", library);
    expect(tried).toMatchObject({ code: 0 });
    expect(tried.out).toContain("1 hội thoại đều đúng.");
    await isTaken();
    await hear("buổi chiều", "Ai đến nhận");
    await hear("tôi tự đến", "mang giấy hẹn");
  },
  LIMIT_MS,
);

const LAST_STEP = "  - nói: Khi đi";
const NEW_STEP = `  - bước: ai-den
    chọn: ~
    câu hỏi: Ai đến nhận ạ?
    lựa chọn: [Tôi tự đến, Người nhà đến]
`;

const run = (...args: string[]) => runProgram(args, { DATA_DIR: dir });

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(library, path), "utf8");
  expect(text).toContain(from);
  await writeFile(join(library, path), text.replace(from, to));
}

/** Waits until the server has taken into use what stands in the folder now. */
async function isTaken(): Promise<void> {
  const { library: made } = await loadLibrary(library);
  expect(made).not.toBeNull();
  const line = `"library":"${made?.hash}"`;
  await until(() => server.errors().includes(line), LIMIT_MS);
}

/** The findings that the log raised an alarm with. */
function alarms(): readonly string[] {
  const lines = server.errors().split("\n");
  return lines.flatMap((line) => (line.includes('"level":50') ? JSON.parse(line).errors : []));
}

let sent = 0;

/** Writes as a citizen, and waits for an answer with these words. */
async function hear(text: string, words: string): Promise<void> {
  sent += 1;
  await visitor.write(server.url, `m${sent}`, text);
  await visitor.waitFor(server.url, (items) => {
    const own = items.flatMap((item, index) => (item.from === "citizen" ? [index] : []));
    const asked = own[sent - 1];
    return (
      asked !== undefined &&
      items.slice(asked).some((it) => it.from === "bot" && it.text.includes(words))
    );
  });
}
