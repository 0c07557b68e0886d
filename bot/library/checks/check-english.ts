import type { EnglishCount } from "../compile/english-count.ts";
import { complain } from "../compile/world.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { hint } from "../report.ts";

/**
 * Names what is said in Vietnamese only, in a library that speaks English elsewhere: every text of a
 * file that is translated in part, and once a file that is not translated at all.
 */
export function reportMissingEnglish({ speaking, lacking }: EnglishCount): void {
  if (speaking.size === 0) return;
  const told = new Set<SourceDocument>();
  for (const { document, path } of lacking) {
    if (speaking.has(document)) complain(document, path, TEXT_LACKS);
    else if (!told.has(document)) complain(document, path, FILE_LACKS);
    told.add(document);
  }
}

const TEXT_LACKS = hint(
  "missing-english",
  "Câu này chưa có bản tiếng Anh, trong khi câu khác của tệp đã có.",
  'Thêm biến thể "en: …", hoặc dịch trong content/locales/en.',
);
const FILE_LACKS = hint(
  "missing-english",
  "Tệp này chưa có câu nào bằng tiếng Anh.",
  'Thêm biến thể "en: …" cho từng câu, hoặc dịch trong content/locales/en.',
);
