import type { Faq } from "../../flow/faq.ts";
import type { LinkButton } from "../../flow/step.ts";
import type { TopicId } from "../../flow/topic.ts";
import { checkGovernance } from "../checks/check-governance.ts";
import { checkLabel } from "../checks/flow/check-labels.ts";
import { didYouMean } from "../nearest-word.ts";
import { PLACEHOLDER } from "../placeholder.ts";
import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import type { FaqInput } from "../schemas/content-schemas.ts";
import { faqFileSchema, faqSchema } from "../schemas/content-schemas.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { compileSources } from "./compile-sources.ts";
import { makeText } from "./make-text.ts";
import { plainScope } from "./text-scope.ts";
import type { World } from "./world.ts";
import { complain } from "./world.ts";

/** Questions and answers of all files; an id may stand in one place only. */
export function compileFaqs(
  documents: readonly SourceDocument[],
  world: World,
): ReadonlyMap<string, Faq> {
  const faqs = new Map<string, Faq>();
  for (const document of documents) {
    const part = { document, path: [], value: document.value };
    const file = parsePart(faqFileSchema, part, { topic: "vneid", faqs: [] });
    if (file === null) continue;
    for (const [index, value] of file.faqs.entries()) {
      const path = ["faqs", index];
      const input = parsePart(faqSchema, { document, path, value }, STAND_IN);
      if (input === null) continue;
      if (faqs.has(input.id)) complain(document, [...path, "id"], duplicate(input.id));
      const governed = { ...input, owner: input.owner ?? file.owner };
      checkGovernance(document, [...path, "id"], path, governed, world.today, "hint");
      const faq = compileFaq(document, world, path, input, file.topic);
      if (!faqs.has(faq.id)) faqs.set(faq.id, faq);
    }
  }
  return faqs;
}

function compileFaq(
  document: SourceDocument,
  world: World,
  path: Path,
  input: FaqInput,
  topic: TopicId,
): Faq {
  const scope = plainScope(document, world, []);
  const address = `faq/${input.id}`;
  return {
    id: input.id,
    topic,
    questions: input.questions,
    answer: makeText(scope, input.answer, [...path, "answer"], `${address}/answer`),
    buttons: (input.buttons ?? []).flatMap(({ label, to }, index): LinkButton[] => {
      const place = [...path, "buttons", index];
      const text = makeText(scope, label, [...place, "label"], `${address}/buttons.${index}.label`);
      if (!document.source.shipped) checkLabel(document, place, text);
      if (world.flowIds.has(to)) return [{ label: text, to: { kind: "flow", flow: to } }];
      if (to !== PLACEHOLDER) complain(document, [...place, "to"], unknownFlow(to, world));
      return [];
    }),
    sources: compileSources(input.sources ?? []),
    reviewBy: input.review_by ?? null,
  };
}

function unknownFlow(to: string, { flowIds }: World) {
  return error(
    "unknown-flow",
    `Không có luồng nào tên ${quote(to)}.`,
    didYouMean(to, flowIds, "Sửa lại tên, hoặc thêm luồng ấy vào thư mục flows."),
  );
}

function duplicate(id: string) {
  return error(
    "duplicate-faq",
    `Mã hỏi đáp ${quote(id)} đã có ở một chỗ khác.`,
    "Đặt mã khác cho một trong hai.",
  );
}

const STAND_IN = { id: PLACEHOLDER, questions: [PLACEHOLDER], answer: PLACEHOLDER };
