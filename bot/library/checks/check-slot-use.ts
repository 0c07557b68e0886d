import type { FlowScope } from "../compile/flow-scope.ts";
import { complainAboutKey } from "../compile/world.ts";
import { exactPositions } from "../reading/positions.ts";
import { quote, warning } from "../report.ts";

/** Slots that nothing needs, or that nothing can ever fill. */
export function checkSlotUse(scope: FlowScope): void {
  const { document, slots } = scope.draft;
  for (const [name, slot] of slots) {
    if (scope.meant.slots.has(name) || isMisspelt(scope, name)) continue;
    const filled = scope.filledSlots.has(name);
    const used = scope.usedSlots.has(name);
    const complaint = !filled && !used ? unused(name) : null;
    if (complaint !== null) complainAboutKey(document, ["slots", name], complaint);
    const shared = slot.keep === "session" || slot.keep === "30 days";
    if (used && !filled && !shared) {
      complainAboutKey(document, ["slots", name], neverFilled(name));
    }
  }
}

/** Declared under a name that was complained about; this is the right one. */
function isMisspelt({ draft: { document } }: FlowScope, name: string): boolean {
  return exactPositions(document.positions, ["slots", name]) === null;
}

function unused(name: string) {
  return warning(
    "unused-slot",
    `Không bước nào dùng ${quote(name)}.`,
    "Xóa dòng này, hoặc thêm bước hỏi nó.",
  );
}

function neverFilled(name: string) {
  return warning(
    "slot-never-filled",
    `Có bước dùng ${quote(name)} mà không bước nào hỏi nó.`,
    "Thêm bước hỏi nó, hoặc giữ trong phiên nếu luồng khác đã hỏi.",
  );
}
