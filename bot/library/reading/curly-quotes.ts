import type { Place } from "../places/place.ts";
import type { Complaint } from "../report.ts";
import { error, warning } from "../report.ts";
import type { Range, SourceText } from "../source-text.ts";
import { inQuotes } from "./quote-text.ts";
import type { YamlMap, YamlPair, YamlScalar } from "./tree/yaml-tree.ts";

type Found = { readonly complaint: Complaint; readonly range: Range };

/** A value that Word put into curly quotes, which are letters to YAML; null for any other. */
export function curlyQuoted(node: YamlScalar, place: Place, file: SourceText): Found | null {
  const { source: typed, range } = node;
  if (place.kind === "free" || !OPENS.test(typed)) return null;
  const whole = insideCurly(node);
  if (whole !== null) {
    const complaint = place.kind === "text" ? CURLY_TEXT : CURLY_VALUE;
    const bare = BARE.has(place.kind);
    return bare
      ? { range, complaint: { ...complaint, mend: { range, text: whole } } }
      : straightened(range, whole, complaint);
  }
  // `[“Vâng, đúng”]`
  const cut = file.text[range.to] === "," ? CUT.exec(file.text.slice(range.from)) : null;
  if (cut === null || CLOSES.test(typed)) return null;
  const to = range.from + cut[0].length;
  return straightened({ from: range.from, to }, cut[1] ?? "", CUT_AT_COMMA);
}

/** What stands inside of a value's curly quotes, as a value of its own; a text keeps what was typed. */
export function withoutCurly(node: YamlScalar, place: Place): YamlScalar {
  const whole = place.kind === "text" || place.kind === "free" ? null : insideCurly(node);
  if (whole === null) return node;
  const range = { from: node.range.from + 1, to: node.range.to - 1 };
  return { ...node, value: whole, source: whole, range };
}

/** `{nhãn: “Vâng, đúng”}`: the pairs without what a comma cut off, which was told with the first half. */
export function withoutCutOff({ braced, pairs }: YamlMap): readonly YamlPair[] {
  if (!braced) return pairs;
  return pairs.filter(({ key, value }, index) => {
    const before = pairs[index - 1]?.value;
    const isRest = value === null && key?.kind === "scalar" && CLOSES.test(key.source);
    return !(isRest && before?.kind === "scalar" && OPENS.test(before.source));
  });
}

function insideCurly({ style, source }: YamlScalar): string | null {
  return style === "plain" ? (WHOLE.exec(source)?.[1] ?? null) : null;
}

/** `nói: “Lưu ý: mang theo”`, which YAML takes apart; `line` is the line's text, `start` its offset. */
export function curlyLine(line: string, start: number): Found | null {
  const [, before = "", typed, inner = ""] = CURLY_LINE.exec(line) ?? [];
  if (typed === undefined) return null;
  const from = start + before.length;
  return straightened({ from, to: from + typed.length }, inner, NOT_QUOTED);
}

/** `"Xin chào”`: a text that opens straight and closes curly; columns count within the line. */
export function curlyEnd(value: string, start: number): Found | null {
  if (!CURLY_END.test(value)) return null;
  const to = start + value.trimEnd().length;
  const range = { from: to - 1, to };
  return { range, complaint: { ...CLOSED_CURLY, mend: { range, text: value.charAt(0) } } };
}

function straightened(range: Range, inner: string, complaint: Complaint): Found {
  return { range, complaint: { ...complaint, mend: { range, text: inQuotes(inner) } } };
}

const OPENS = /^[“”„‘’]/u;
const CLOSES = /[“”"’]$/u;
const WHOLE = /^(?=[“”„].*[“”"]$|[‘’].*’$).([^“”„‘’]*).$/su;
/** Places of words and numbers: they need no quotes. */
const BARE: ReadonlySet<Place["kind"]> = new Set(["word", "flag", "value"]);
const CUT = /^[“”„]([^“”„\n]*)[“”"](?=\s*[,\]}])/u;
const CURLY_LINE = /^(\s*(?:- +)*(?:[^:“”„"'{[]+: +)?)([“”„]([^“”„]*)[“”"])\s*$/u;
const CURLY_END = /^["'][^"'“”]*”\s*$/u;

const CURLY_VALUE = warning(
  "smart-quote",
  "Giá trị này nằm trong ngoặc cong (thường do chép từ Word).",
  "Xóa dấu ngoặc cong.",
);
const CURLY_TEXT = warning(
  "smart-quote",
  "Câu nằm trong ngoặc cong, nên người dân đọc thấy cả dấu ngoặc.",
  'Thay bằng ngoặc kép thẳng "…"; muốn hiện ngoặc cong thì đặt thêm ngoặc kép thẳng ở ngoài.',
);
const CUT_AT_COMMA = error(
  "smart-quote",
  "Ngoặc cong không giữ được câu, nên dấu phẩy cắt câu làm đôi.",
  'Thay ngoặc cong bằng ngoặc kép thẳng "…".',
);
const NOT_QUOTED = error(
  "smart-quote",
  "Với máy, ngoặc cong không phải là dấu ngoặc, nên dấu hai chấm cắt câu này.",
  'Thay ngoặc cong bằng ngoặc kép thẳng "…".',
);
const CLOSED_CURLY = error(
  "smart-quote",
  "Câu mở bằng ngoặc thẳng mà đóng bằng ngoặc cong.",
  "Thay dấu ngoặc cong ở cuối câu bằng dấu ngoặc thẳng.",
);
