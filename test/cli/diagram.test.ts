import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
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

const LOOP = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Many steps, ways back from each, six choices, other flows, a reminder, and signs that mean something elsewhere. */
const HARD = `luồng: kho
tên: 'Luồng "khó" [#1] (thử)'
chủ đề: tai-khoan
cần biết:
  tuổi: {kiểu: tuổi}
  nơi: {kiểu: lựa chọn}
các bước:
  - bước: bat-dau
    nói: |
      Dòng một có "ngoặc kép", (đơn), [vuông], #thẻ & <b>, \`mã\`.
      1. Dòng hai
    nút: [{nhãn: "Về #1 (đầu)", đến: hoi-1}, {nhãn: Luồng khác, đến: hai}]
  - nói: "1. Trước hết ạ."
  - nói: end
${LOOP.map(
  (it) => `  - bước: hoi-${it}
    chọn: ~
    câu hỏi: Câu hỏi ${it} khá dài, kéo qua nhiều dòng mà vẫn chưa hết ý người viết muốn nói với người dân đang chờ ạ?
    lựa chọn: [{nhãn: Tiếp, đến: ${it < 9 ? `hoi-${it + 1}` : "sau"}}, {nhãn: Lại, đến: hoi-1}, {nhãn: Thôi, đến: ket}]
    khi hết lượt: ket
`,
).join("")}  - bước: sau
    chọn: nơi
    câu hỏi: Chọn một trong sáu ạ?
    lựa chọn:
${["Tại nhà", "Bưu điện", "Phòng [giao dịch]", "Ngân hàng", "Ủy ban #3"].map((it) => `      - {nhãn: "${it}", đến: cai}\n`).join("")}      - {nhãn: Khác, đến: sau}
  - bước: cai
    hướng dẫn: [{việc: Mở cửa hàng ứng dụng.}, {việc: Bấm Cài đặt.}]
  - nhắc sau: Cài xong chưa ạ?
    sau: 20 giờ
  - nếu: 'tuổi >= 75 hoặc nơi = "Ủy ban #3"'
    thì: [{gọi luồng: hai}]
  - chuyển đến: hai
  - bước: ket
    gặp cán bộ: {lý do: het_luot}
`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-diagram-"));
  await mkdir(join(dir, "flows"));
  await writeFile(join(dir, "flows/mau.yaml"), FLOW);
  await writeFile(join(dir, "flows/kho.yaml"), HARD);
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
  expect(out).toContain(`click n1 href "${relative(".", dir)}/flows/mau.yaml#L7"`);
  expect(out).not.toContain("chuyển đến");
});

test("--link-base stands before the file in every link", async () => {
  const base = "https://example.vn/blob/main/";
  expect((await draw("--link-base", base)).out).toContain(`"${base}flows/mau.yaml#L7"`);
  expect((await draw("--format", "svg", "--link-base", base)).out).toContain(
    `href="${base}flows/mau.yaml#L7"`,
  );
});

test("--links vscode opens the editor at the line and column", async () => {
  const svg = (await draw("--format", "svg", "--links", "vscode")).out;
  expect(svg).toContain(`href="vscode://file${dir}/flows/mau.yaml:7:5"`);
});

test("in Mermaid every line is one statement, whatever stands in the texts", async () => {
  const { out } = await runProgram(["diagram", "kho", "--library", dir]);
  const [head, body = ""] = out.split("flowchart TD\n");
  expect(head).toBe('---\ntitle: "Luồng \\"khó\\" [#1] (thử)"\n---\n');
  const strange = body
    .trimEnd()
    .split("\n")
    .filter((line) => !MERMAID_LINE.test(line));
  expect(strange).toEqual([]);
  expect(body).toContain(
    "Dòng một có #34;ngoặc kép#34;, (đơn), [vuông], #35;thẻ #38; #60;b#62;, #96;mã#96;. 1. Dòng hai",
  );
  expect(body).toContain('tuổi #62;= 75 hoặc nơi = #34;Ủy ban #35;3#34;"');
  expect(body).not.toContain("'");
});

const LABEL = String.raw`"(?:[^"#<>&\x60\n]|#\d+;|</?[ib]>|<br/>)+"`;
const MERMAID_LINE = new RegExp(
  String.raw`^ {2}(?:n\d+(?:\[${LABEL}\]|\(\[${LABEL}\]\)|\{\{${LABEL}\}\}|\[\[${LABEL}\]\]):::\w+|n\d+ -(?:-|\.-)>(?:\|${LABEL}\|)? n\d+|click n\d+ href "[^"\s]+"|classDef .+)$`,
  "u",
);

/** How high every step stands, by its name. */
async function heights(svg: string): Promise<Readonly<Record<string, number>>> {
  const page = await browser.newPage();
  await page.setContent(svg);
  const found = await page.evaluate<Record<string, number>>(`Object.fromEntries(
    [...document.querySelectorAll("g > rect")].map((rect) => [
      rect.parentElement.querySelector("text[font-weight]")?.textContent ?? "",
      rect.getBoundingClientRect().top,
    ]),
  )`);
  await page.close();
  return found;
}

test("however often a flow leads back, it begins on top and goes on downwards", async () => {
  const { out } = await runProgram(["diagram", "kho", "--library", dir, "--format", "svg"]);
  const at = await heights(out);
  const steps = ["bat-dau", ...LOOP.map((it) => `hoi-${it}`), "sau", "cai"];
  const order = ['Luồng "khó" [#1] (thử)', ...steps].map((name) => at[name] ?? Number.NaN);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(order).not.toContain(Number.NaN);
});

test("printed, the longest flow stands on one page", async () => {
  const file = join(dir, "in.svg");
  await writeFile(file, (await runProgram(["diagram", "cai-vneid", "--format", "svg"])).out);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  await page.close();
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test.each(["mau", "cai-vneid", "kho"])(
  "drawn by a browser, no text of %s leaves its box and no box covers another",
  async (id) => {
    const args = id === "cai-vneid" ? [] : ["--library", dir];
    const { code, out } = await runProgram(["diagram", id, "--format", "svg", ...args]);
    expect(code).toBe(0);
    const page = await browser.newPage();
    await page.setContent(out);
    const seen = await page.evaluate<Seen>(LOOK);
    await page.close();
    expect(seen).toMatchObject({ leaving: [], covered: 0 });
    expect(seen.count).toBeGreaterThan(8);
    expect(seen.words).toContain(SEEN[id]);
  },
);

test("what diagram does not understand exits 2 with the usage", async () => {
  for (const args of [
    ["diagram"],
    ["diagram", "mao"],
    ["diagram", "mau", "--format", "png"],
    ["diagram", "mau", "--frob"],
    ["diagram", "mau", "--links", "vim"],
    ["diagram", "mau", "--links", "vscode", "--link-base", "x/"],
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

const SEEN: Readonly<Record<string, string>> = {
  mau: "ngoằn-ngoèo",
  "cai-vneid": "Ông/bà dùng điện thoại loại nào",
  kho: "Câu hỏi 9",
};

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
