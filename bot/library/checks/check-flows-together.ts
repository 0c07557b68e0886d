import type { Intent } from "../../flow/faq.ts";
import type { Flow } from "../../flow/flow.ts";
import type { FlowDraft } from "../compile/draft-flow.ts";
import { complain, complainAboutKey } from "../compile/world.ts";
import { meantBy } from "../nearest-word.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote, warning } from "../report.ts";

/** Which flow each intent starts, and which takes everything; clashes are reported. */
export function checkFlowsTogether(
  drafts: readonly FlowDraft[],
  flows: ReadonlyMap<string, Flow>,
): { readonly flowOfIntent: ReadonlyMap<string, string>; readonly anyFlow: string | null } {
  const flowOfIntent = new Map<string, string>();
  let anyFlow: string | null = null;
  for (const { id, document } of drafts) {
    const flow = flows.get(id);
    if (flow === undefined) continue;
    if (flow.startsOnAny && anyFlow !== null) complain(document, ["starts_on"], twoAny(anyFlow));
    if (flow.startsOnAny) anyFlow ??= id;
    for (const [index, intent] of flow.startsOn.entries()) {
      const other = flowOfIntent.get(intent);
      if (other !== undefined) complain(document, ["starts_on", index], taken(intent, other));
      else flowOfIntent.set(intent, id);
    }
  }
  return { flowOfIntent, anyFlow };
}

/** Intents that start no flow, as far as misspelt names can tell, and have no answer of their own. */
export function reportIdleIntents(
  documents: readonly SourceDocument[],
  intents: ReadonlyMap<string, Intent>,
  flowOfIntent: ReadonlyMap<string, string>,
): void {
  const unknown = [...flowOfIntent.keys()].filter((name) => !intents.has(name));
  const meant = new Set(unknown.flatMap((name) => meantBy(name, intents.keys())));
  for (const document of documents) {
    for (const intent of intents.values()) {
      const place = document.positions.children.get("intents")?.children.get(intent.id);
      if (place === undefined || flowOfIntent.has(intent.id) || meant.has(intent.id)) continue;
      if (ANSWERED_TOPICS.has(intent.topic)) continue;
      complainAboutKey(document, ["intents", intent.id], idle(intent.id));
    }
  }
}

function twoAny(other: string) {
  return error(
    "two-any-flows",
    `Luồng ${quote(other)} cũng bắt đầu khi có bất kỳ câu nào.`,
    "Chỉ để một luồng có: bắt đầu khi: bất kỳ.",
  );
}

function taken(intent: string, other: string) {
  return warning(
    "intent-taken",
    `Ý định ${quote(intent)} đã bắt đầu luồng ${quote(other)}; luồng này sẽ không được gọi.`,
    "Bỏ ý định ấy ở một trong hai luồng.",
  );
}

function idle(id: string) {
  return warning(
    "idle-intent",
    `Ý định ${quote(id)} không bắt đầu luồng nào nên được trả lời như chưa hiểu.`,
    'Thêm nó vào "bắt đầu khi" của một luồng, hoặc xóa nó.',
  );
}

/** Topics whose intents are answered without a flow. */
const ANSWERED_TOPICS: ReadonlySet<string> = new Set([
  "chao-hoi",
  "can-bo",
  "lua-dao",
  "gop-y",
  "ngoai-pham-vi",
]);
