import { quote, warning } from "../../report.ts";
import type { WordingComplaint } from "./wording-complaint.ts";

/** Words that shout at people or put the blame on them. */
export function harshWords(text: string): readonly WordingComplaint[] {
  const found: WordingComplaint[] = [];
  // Few texts hold two capitals in a row; the long pattern is for those.
  const shout = CAPITALS.test(text) ? SHOUT.exec(text) : null;
  if (shout !== null) found.push({ at: rangeOf(shout), complaint: shouting(shout[0]) });
  const blame = BLAME.exec(text);
  if (blame !== null) found.push({ at: rangeOf(blame), complaint: blaming(blame[0]) });
  return found;
}

function rangeOf(match: RegExpExecArray) {
  return { from: match.index, to: match.index + match[0].length };
}

function shouting(words: string) {
  return warning(
    "shouting",
    `Chữ in hoa ${quote(words)} đọc như quát.`,
    "Viết chữ thường, chỉ viết hoa chữ đầu câu và tên riêng.",
  );
}

function blaming(words: string) {
  return warning(
    "blaming-words",
    `Lời ${quote(words)} nghe như trách người dân.`,
    "Nói điều cần làm tiếp, kèm một ví dụ, ví dụ: Ông/bà gõ giúp số tuổi, ví dụ 76.",
  );
}

const CAPITALS = /\p{Lu}{2}/u;
/** Two capital words of which one bears a Vietnamese mark, or three of any kind: no abbreviation. */
const SHOUT =
  /(?<![\p{L}\p{N}])(?:\p{Lu}{2,} (?=\p{Lu}*[À-ỸĂĐƠƯ])\p{Lu}{2,}|(?=\p{Lu}*[À-ỸĂĐƠƯ])\p{Lu}{2,} \p{Lu}{2,}|\p{Lu}{2,}(?: \p{Lu}{2,}){2})(?: \p{Lu}{2,})*(?![\p{L}\p{N}])/u;
const BLAME =
  /sai cú pháp|sai định dạng|(?:câu trả lời|dữ liệu|giá trị|thông tin)(?: \p{L}+)? không hợp lệ|(?:bạn|ông\/bà\}?|bác) (?:đã )?(?:nhập|gõ|trả lời) sai|lỗi (?:là )?(?:của|do) (?:bạn|\{?ông\/bà|bác)|nếu không (?:thì )?sẽ bị|(?:syntax|input) error|invalid (?:input|answer)/iu;
