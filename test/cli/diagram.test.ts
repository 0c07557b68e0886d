import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { runProgram } from "../support/run-program.ts";

let dir = "";
let browser: Browser;

const FLOW = `luồng: mau
tên: Được nhận ở đâu
chủ đề: tai-khoan
cần biết:
  tuổi: {kiểu: tuổi}
các bước:
  - bước: hoi-tuoi
    hỏi: tuổi
    câu hỏi: "{Ông/bà} năm nay bao nhiêu tuổi ạ? Nghiêng-nghiêng-ngoằn-ngoèo-khúc-khuỷu-khuya-khoắt-huếch-hoác."
    khi hết lượt: gap
  - bước: xet
    nếu: tuổi >= 75 và kênh = "zalo"
    thì:
      - nói: Được hưởng ạ.
    còn lại:
      - chuyển đến: chon
  - bước: chon
    chọn: ~
    câu hỏi: MỜI ÔNG BÀ CHỌN MỘT TRONG NHỮNG CÁCH NHẬN TIỀN WWWW MMMM DƯỚI ĐÂY
    lựa chọn:
      - {nhãn: Tại nhà, đến: gap}
      - {nhãn: "Ở bưu điện & <quầy> một cửa của phường, xã hoặc đặc khu", ngắn: Bưu điện, đến: gap}
      - {nhãn: Qua luồng khác, đến: hai}
  - bước: gap
    gặp cán bộ: {nhóm: an_sinh, lý do: het_luot}
  - hết: {}
`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-diagram-"));
  await mkdir(join(dir, "flows"));
  await writeFile(join(dir, "flows/mau.yaml"), FLOW);
  const other = "luồng: hai\ntên: Hai\nchủ đề: vneid\ncác bước:\n  - nói: Xin chào ạ.\n";
  await writeFile(join(dir, "flows/hai.yaml"), other);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(dir, { recursive: true, force: true });
});

const draw = (...args: string[]) => runProgram(["diagram", "mau", "--library", dir, ...args]);

test("a flow as Mermaid shows ids, kinds, choices and conditions, and leads to its lines", async () => {
  const { code, out } = await draw();
  expect(code).toBe(0);
  expect(out).toMatch(/^---\ntitle: "Được nhận ở đâu"\n---\nflowchart TD\n/);
  expect(out).toContain(
    "<i>hỏi: tuổi</i><br/><b>hoi-tuoi</b><br/>Ông/bà năm nay bao nhiêu tuổi ạ?",
  );
  expect(out).toContain("tuổi #62;= 75 và kênh = #34;zalo#34;");
  expect(out).toContain(`n2 -->|"đúng"| n3`);
  expect(out).toContain(
    '|"Tại nhà / Ở bưu điện #38; #60;quầy#62; một cửa của phường, xã hoặc đặc khu"|',
  );
  expect(out).toContain('n1 -.->|"hết lượt"|');
  expect(out).toContain('click n1 href "flows/mau.yaml#L7"');
  expect(out).not.toContain("chuyển đến");
});

test("--link-base stands before the file in every link", async () => {
  const base = "https://example.vn/blob/main/";
  expect((await draw("--link-base", base)).out).toContain(`"${base}flows/mau.yaml#L7"`);
  expect((await draw("--format", "svg", "--link-base", base)).out).toContain(
    `href="${base}flows/mau.yaml#L7"`,
  );
});

test.each(["mau", "cai-vneid"])(
  "drawn by a browser, no text of %s leaves its box and no box covers another",
  async (id) => {
    const args = id === "mau" ? ["--library", dir] : [];
    const { code, out } = await runProgram(["diagram", id, "--format", "svg", ...args]);
    expect(code).toBe(0);
    const page = await browser.newPage();
    await page.setContent(out);
    const seen = await page.evaluate<Seen>(LOOK);
    await page.close();
    expect(seen).toMatchObject({ leaving: [], covered: 0 });
    expect(seen.count).toBeGreaterThan(8);
    expect(seen.words).toContain(id === "mau" ? "ngoằn-ngoèo" : "Ông/bà dùng điện thoại loại nào");
  },
);

test("what diagram does not understand exits 2 with the usage", async () => {
  for (const args of [
    ["diagram"],
    ["diagram", "mao"],
    ["diagram", "mau", "--format", "png"],
    ["diagram", "mau", "--frob"],
  ]) {
    const { code, err } = await runProgram([...args, "--library", dir]);
    expect({ args, code }).toEqual({ args, code: 2 });
    expect(err).toContain("usage: dan-loi diagram");
  }
  expect((await runProgram(["diagram", "mao", "--library", dir])).err).toContain(
    'Có phải ý bạn là "mau"',
  );
  expect((await runProgram(["diagram", "--help"])).out).toContain("--link-base");
});

type Seen = {
  readonly leaving: readonly string[];
  readonly covered: number;
  readonly count: number;
  readonly words: string;
};

/** Run by the browser: boxes, labels and their texts as they are drawn. */
const LOOK = `(() => {
  const boxes = [...document.querySelectorAll("g > rect")].map((rect) => ({
    at: rect.getBoundingClientRect(),
    texts: [...rect.parentElement.querySelectorAll(":scope > text")].map((text) => ({
      words: text.textContent,
      at: text.getBoundingClientRect(),
    })),
  }));
  const outside = (inner, outer) =>
    inner.left < outer.left || inner.right > outer.right ||
    inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
  const meet = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const pairs = boxes.flatMap((box, index) => boxes.slice(index + 1).map((other) => [box, other]));
  const leaving = boxes.flatMap(({ at, texts }) => texts.filter((it) => outside(it.at, at)));
  return {
    leaving: leaving.map((it) => it.words),
    covered: pairs.filter(([one, other]) => meet(one.at, other.at)).length,
    count: boxes.length,
    words: boxes.flatMap(({ texts }) => texts.map((it) => it.words)).join(" "),
  };
})()`;
