import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { libraryOf } from "../support/library-of.ts";
import { ROOT } from "../support/yaml-files.ts";

/** A fenced block, and what the hidden comment above it says of it. */
type Block = {
  readonly language: string;
  readonly body: string;
  readonly note: string;
  readonly line: number;
};

const FENCED = /(?:<!-- (?<note>[^\n]*) -->\n)?```(?<language>\w+)\n(?<body>.*?)\n```/gsu;
const page = await readFile(join(ROOT, "docs/02-for-editors.md"), "utf8");
const blocks = [...page.matchAll(FENCED)].map(({ groups = {}, index }): Block => {
  const { note = "", language = "", body = "" } = groups;
  return { language, body, note, line: page.slice(0, index).split("\n").length };
});

let home = "";

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "dan-loi-docs-"));
  for (const folder of ["flows", "intents", "content", "test/conversations"]) {
    await cp(join(ROOT, folder), join(home, folder), { recursive: true });
  }
  await cp(join(ROOT, "package.json"), join(home, "package.json"));
  await symlink(join(ROOT, "dist"), join(home, "dist"));
});

afterAll(() => rm(home, { recursive: true, force: true }));

test("every block of the page is of a kind that is tried here", () => {
  expect(blocks.length).toBeGreaterThan(25);
  expect(page.match(/^```\w+$/gmu)).toHaveLength(blocks.length);
  const kinds = new Set(
    blocks.map(({ language, note }) => `${language} ${note.split(":")[0]}`.trim()),
  );
  const known = ["sh", "sh thoát", "text", "text tệp", "yaml mảnh", "yaml tệp"];
  expect([...kinds].toSorted()).toEqual(known);
});

test("the page can be followed from its first line to its last", async () => {
  let said = "";
  for (const block of blocks) {
    const [kind, value = ""] = block.note.split(": ");
    if (kind === "tệp") await write(value, block.body);
    else if (block.language === "text") expectSaid(block, said);
    else if (block.language === "sh") {
      const ran = await run(block.body);
      said = ran.said;
      const wanted = kind === "thoát" ? Number(value) : 0;
      expect({ line: block.line, code: ran.code, said: ran.code === wanted ? "" : said }).toEqual({
        line: block.line,
        code: wanted,
        said: "",
      });
    }
  }
}, 600_000);

test("the picture drawn on the page is one, and leads into the files it was drawn from", async () => {
  const svg = await readFile(join(home, "luong.svg"), "utf8");
  expect(svg).toMatch(/^<svg .*<\/svg>\n$/s);
  expect(svg).toContain(`href="vscode://file${home}/kho/flows/hen-nhan-ket-qua.yaml:15:5"`);
});

test("the pieces of flows on the page are right", () => {
  for (const { body, note } of blocks) {
    if (note !== "mảnh: bước") continue;
    const steps = body.replaceAll(/^/gmu, "  ");
    const header = "luồng: mau\ntên: Mẫu\nchủ đề: vneid\ncần biết:\n  tuổi: {kiểu: tuổi}\n";
    expect(libraryOf({ "flows/mau.yaml": `${header}các bước:\n${steps}\n` }).flows.size).toBe(1);
  }
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(home, path)), { recursive: true });
  await writeFile(join(home, path), `${text}\n`);
}

/** Runs a block as a reader would, with npm, in a copy of the project's content. */
function run(commands: string): Promise<{ code: number; said: string }> {
  const { PATH } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      "bash",
      ["--norc", "-ec", commands],
      {
        cwd: home,
        env: { PATH, LIBRARY_DIR: home, HOME: home, npm_config_update_notifier: "false" },
      },
      (error, out, err) => {
        const code = typeof error?.code === "number" ? error.code : error === null ? 0 : -1;
        resolve({ code, said: out + err });
      },
    );
    child.stdin?.end();
  });
}

function expectSaid({ body, line }: Block, said: string): void {
  for (const part of body.split("\n")) {
    const found = said.includes(part.trim());
    expect({ line, part, said: found ? "" : said }).toEqual({ line, part, said: "" });
  }
}
