import type { Flow } from "../../flow/flow.ts";
import type { Finding } from "../finding.ts";
import { findingAboutFile, hint } from "../report.ts";

/**
 * Flows that no talk is about (`tried`: the flows that talks name). Which steps of the others no talk comes to,
 * checkReached tells. Silent in a library without talks.
 */
export function checkTried(
  flows: ReadonlyMap<string, Flow>,
  tried: ReadonlySet<string>,
): readonly Finding[] {
  if (tried.size === 0) return [];
  return [...flows.keys()]
    .filter((id) => !tried.has(id))
    .map((id) => findingAboutFile(`flows/${id}.yaml`, untried(id)));
}

function untried(id: string) {
  return hint(
    "untried-flow",
    "Luồng này chưa có hội thoại thử nào.",
    `Viết một tệp trong test/conversations, có dòng "luồng: ${id}", rồi chạy dan-loi test.`,
  );
}
