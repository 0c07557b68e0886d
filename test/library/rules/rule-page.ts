import { printFindings } from "../../../bot/cli/print-findings.ts";
import type { Finding } from "../../../bot/library/finding.ts";
import type { Severity } from "../../../bot/library/rules/rule.ts";
import { RULES } from "../../../bot/library/rules/rules.ts";
import { findInSample, unmark } from "./find-in-sample.ts";
import type { DescribedRule } from "./read-rules.ts";
import type { RuleSample } from "./rule-sample.ts";

/** The page of docs/findings that explains one kind of finding to editors. */
export function rulePage(rule: DescribedRule): string {
  const { code, title, meaning, harm, samples } = rule;
  return [
    `# ${title}`,
    `\`${code}\` · ${severityWords(code)} · ${mendWords(code)}`,
    `**Nghĩa là gì.** ${meaning}`,
    `**Vì sao nên sửa.** ${harm}`,
    ...samples.slice(0, SAMPLES_SHOWN).flatMap(samplePart),
    "[Mọi loại phát hiện](README.md)",
    "",
  ].join("\n\n");
}

/** The list of all pages. */
export function rulesPage(rules: readonly DescribedRule[], sourceOf: (code: string) => string) {
  const rows = rules
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .map(({ code, title }) => {
      const { rule, severity, elsewhere, ...mends } = row(code);
      const weight =
        elsewhere === undefined
          ? WORDS[severity]
          : `${WORDS[severity]}, có khi ${WORDS[elsewhere]}`;
      const fix = "mends" in mends ? "có" : "";
      return `| [\`${code}\`](${code}.md) | ${title} | ${weight} | ${rule ?? ""} | ${fix} | \`${sourceOf(code)}\` |`;
    });
  return `${INTRODUCTION}${rows.join("\n")}\n`;
}

function row(code: DescribedRule["code"]) {
  return RULES[code];
}

function samplePart(sample: RuleSample): readonly string[] {
  const findings = found(sample);
  const said = ["Máy báo:", block("text", visible(printFindings(findings).trimEnd()))];
  return [
    `Sai, trong \`${sample.path}\`:`,
    block("yaml", visible(sample.shown.broken.replace(/[«»]/gu, ""))),
    ...(findings.length === 0 ? [] : said),
    "Đúng:",
    block("yaml", sample.shown.mended),
  ];
}

function found({ broken, path, beside, code }: RuleSample): readonly Finding[] {
  const findings = findInSample({ ...beside, [path]: unmark(broken).text });
  return findings.filter((finding) => finding.code === code && finding.file === path).slice(0, 1);
}

/** What nobody can see is told by its number. */
function visible(text: string): string {
  return text.replace(UNSEEN, (char) => {
    return `‹U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}›`;
  });
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function severityWords(code: DescribedRule["code"]): string {
  const { severity, elsewhere } = RULES[code];
  const first = LONG_WORDS[severity];
  return elsewhere === undefined ? first : `${first}; có chỗ chỉ là ${WORDS[elsewhere]}`;
}

function mendWords(code: DescribedRule["code"]): string {
  return RULES[code].mends === true
    ? "`check --fix` tự sửa được khi chắc chắn"
    : "phải sửa bằng tay";
}

const UNSEEN = /[\p{M}\p{Cf}\u00A0]|(?!\n)\p{Cc}/gu;
const SAMPLES_SHOWN = 2;
const WORDS: Readonly<Record<Severity, string>> = {
  error: "lỗi",
  warning: "cảnh báo",
  hint: "gợi ý",
};
const LONG_WORDS: Readonly<Record<Severity, string>> = {
  error: "lỗi: bản này chưa được đưa vào dùng",
  warning: "cảnh báo: vẫn dùng được",
  hint: "gợi ý: vẫn dùng được",
};

const INTRODUCTION = `# Mọi loại phát hiện

\`dan-loi check\` đọc các tệp trong \`flows/\`, \`intents/\`, \`content/\` và nói mọi chỗ chưa ổn, mỗi loại một mã. Mã không
bao giờ đổi. Lỗi thì bản mới chưa được dùng, bản cũ vẫn chạy. Cảnh báo và gợi ý thì vẫn dùng được; thêm \`--strict\` để
cảnh báo cũng bị coi là lỗi. \`check --fix\` tự sửa những chỗ chắc chắn và giữ nguyên mọi chữ khác.

Trang này và các trang bên cạnh do \`npm run findings\` viết ra từ \`test/library/rules/\`: không sửa tay.

Không có ở đây: L15 (luồng hết bước thì tự kết thúc), L22, L39, L41, L43 và phần "đọc lên" của L45 (không thuộc ngôn ngữ
này), liên kết chết và người duyệt của L51. L37: tra cứu thiếu "nếu lỗi" là \`missing-key\`; thời gian chờ có sẵn là 10 giây.
L52: các tình huống quay lại, nhắc lại, gặp cán bộ và hỏi giữa chừng do \`dan-loi test --generated\` tự thử.

| mã | là gì | mức | luật | tự sửa | ở đâu trong mã nguồn |
| --- | --- | --- | --- | --- | --- |
`;
