import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { runProgram } from "../support/run-program.ts";

let dir = "";

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-cli-"));
});

afterAll(() => rm(dir, { recursive: true, force: true }));

async function script(content: string | Uint8Array, ...args: string[]) {
  const file = join(dir, "script.txt");
  await writeFile(file, content);
  const ran = await runProgram(["chat", "--script", file, ...args]);
  const lines = ran.out.split("\n").filter((line) => line !== "");
  return { ...ran, reports: lines.map((line) => JSON.parse(line)) };
}

test("a script prints one object per line with the fixed keys", async () => {
  const { code, reports } = await script(
    "# chào\n\nxin chào\n!new\ncài vneid\n!restart\n!tap iPhone\n",
  );
  expect(code).toBe(0);
  expect(reports).toHaveLength(3);
  expect(Object.keys(reports[0])).toEqual(["citizen", "bot", "at", "slots", "case", "decision"]);
  expect(reports[1]).toMatchObject({
    citizen: "cài vneid",
    at: { flow: "cai-vneid", step: "may-gi" },
  });
  expect(reports[2]).toMatchObject({
    citizen: "!tap iPhone",
    slots: { loại_máy: "iphone" },
    decision: null,
  });
});

test("the clock starts on Monday morning, moves with !wait, and --now changes it", async () => {
  const open = await script("gặp cán bộ\n");
  const sunday = await script("gặp cán bộ\n", "--now", "2026-11-22T10:00");
  expect(sunday.reports[0].bot[0].text).not.toBe(open.reports[0].bot[0].text);
  const waited = await script("cài vneid\n!wait 25h\n");
  expect(waited.reports[1]).toMatchObject({ citizen: "!wait 25h", at: null, bot: [] });
});

test("an unknown label, directive or duration exits 2 and names the line", async () => {
  for (const line of ["!tap Không có nút này", "!nope", "!wait soon"]) {
    const { code, err } = await script(`xin chào\n${line}\n`);
    expect(code).toBe(2);
    expect(err).toContain("line 2");
  }
});

test("escapes stand for the plain characters", async () => {
  const { reports } = await script("\\!tap\n\\# một\nhai\\nba\n");
  expect(reports.map((report) => report.citizen)).toEqual(["!tap", "# một", "hai\nba"]);
});

test("a library with errors is refused at the start; a broken one in the middle changes nothing", async () => {
  const broken = await mkdtemp(join(dir, "broken-"));
  await mkdir(join(broken, "flows"));
  await writeFile(join(broken, "flows/x.yaml"), "luồng: y\n");
  const started = await script("xin chào\n", "--library", broken);
  expect(started).toMatchObject({ code: 1, out: "" });
  expect(started.err).toContain("flows/x.yaml:1:");
  const inTheMiddle = await script(`cài vneid\n!library ${broken}\n!tap iPhone\n`);
  expect(inTheMiddle.code).toBe(0);
  expect(inTheMiddle.reports[2]).toMatchObject({ at: { flow: "cai-vneid" } });
});

test("a folder that is not there ends the script with the line it stands in", async () => {
  const { code, err, reports } = await script("xin chào\n# nothing\n!library /nonexistent\n");
  expect(code).toBe(2);
  expect(err).toContain("line 3: ");
  expect(err).toContain("/nonexistent");
  expect(reports).toHaveLength(1);
});

test("a script that is no UTF-8, a wrong channel, a wrong time, a surplus word: exit 2 with the usage", async () => {
  expect((await script(Uint8Array.of(0xff, 0xfe, 0x41))).code).toBe(2);
  for (const args of [["--channel", "fax"], ["--now", "gestern"], ["more"], ["--frob"]]) {
    const { code, err } = await script("xin chào\n", ...args);
    expect(code).toBe(2);
    expect(err).toContain("usage: dan-loi chat");
  }
});

test("strange lines are answered like any other", async () => {
  const strange = [
    "a".repeat(10_000),
    "\u0000",
    "\ud83d",
    "👵🏽",
    "{{x}} $t(y)",
    "ạ".normalize("NFD"),
  ];
  const { code, reports } = await script(strange.join("\n"));
  expect(code).toBe(0);
  for (const report of reports) expect(report.bot.length).toBeGreaterThan(0);
});

test("--why tells on standard error which variant was chosen and what for; the objects stay as they are", async () => {
  const content = "hỏi hộ\ncài vneid\n";
  const plain = await script(content);
  const told = await script(content, "--why");
  expect(told.out).toBe(plain.out);
  expect(told.err).toContain("why: cai-vneid/may-gi/question → proxy (audience)");
});
