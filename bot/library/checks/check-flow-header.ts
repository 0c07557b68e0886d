import type { Flow } from "../../flow/flow.ts";
import type { FlowScope } from "../compile/flow-scope.ts";
import { complainIn, unknownStep } from "../compile/flow-scope.ts";
import { didYouMean } from "../nearest-word.ts";
import { exactPositions } from "../reading/positions.ts";
import { error, quote, warning } from "../report.ts";

/** The header against its file's name and the library's intents. */
export function checkFlowHeader(scope: FlowScope, flow: Flow): void {
  const { header, id, document } = scope.draft;
  if (header.flow !== id) {
    complainIn(
      scope,
      ["flow"],
      error(
        "flow-file-name",
        `Mã luồng ${quote(header.flow)} khác tên tệp ${quote(`${id}.yaml`)}.`,
        `Viết luồng: ${id}, hoặc đổi tên tệp thành ${header.flow}.yaml.`,
      ),
    );
  }
  for (const [index, intent] of flow.startsOn.entries()) {
    if (scope.world.intents.has(intent)) continue;
    complainIn(
      scope,
      ["starts_on", index],
      error(
        "unknown-intent",
        `Không có ý định ${quote(intent)} trong thư mục intents.`,
        didYouMean(intent, scope.world.intents.keys(), `Thêm "${intent}" vào một tệp của intents.`),
      ),
    );
  }
  for (const [old, renamed] of Object.entries(flow.renamedSteps)) {
    if (!scope.named.has(renamed)) {
      complainIn(scope, ["renamed_steps", old], unknownStep(renamed, scope.named.keys()));
    }
    if (scope.named.has(old)) complainIn(scope, ["renamed_steps", old], stillThere(old));
  }
  if (!scope.draft.isWhole) return;
  if (flow.order.length === 0 && exactPositions(document.positions, ["steps"]) !== null) {
    complainIn(scope, ["steps"], NO_STEPS);
  }
}

function stillThere(old: string) {
  return warning(
    "renamed-step-exists",
    `Bước ${quote(old)} vẫn còn trong luồng nên không cần thay.`,
    "Xóa dòng này.",
  );
}

const NO_STEPS = warning("no-steps", "Luồng chưa có bước nào.", "Thêm ít nhất một bước.");
