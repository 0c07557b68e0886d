import type { Flow } from "../../flow/flow.ts";
import type { Finding } from "../finding.ts";
import { nearestWord } from "../nearest-word.ts";
import { findingAboutFile, hint, quote, warning } from "../report.ts";

/** How many people stand at a step of the library that serves now. */
export type PeopleAtStep = {
  readonly flow: string;
  readonly step: string;
  readonly people: number;
};

/** What a library that takes over would do to the people who stand at its flows' steps. */
export function checkPeople(
  counts: readonly PeopleAtStep[],
  flows: ReadonlyMap<string, Flow>,
): readonly Finding[] {
  // Whoever deletes a flow asks for everybody in it, at whichever of its steps.
  const gone = new Map<string, number>();
  const moved = counts.flatMap(({ flow: id, step, people }): Finding[] => {
    const flow = flows.get(id);
    if (flow === undefined) {
      gone.set(id, (gone.get(id) ?? 0) + people);
      return [];
    }
    if (flow.steps.has(step)) return [];
    const renamed = flow.renamedSteps[step];
    const complaint =
      renamed === undefined ? stepGone(step, people, flow) : stepRenamed(step, renamed, people);
    return [findingAboutFile(`flows/${id}.yaml`, complaint)];
  });
  const left = [...gone].map(([id, people]) =>
    findingAboutFile(`flows/${id}.yaml`, flowGone(id, people)),
  );
  return [...moved, ...left];
}

function flowGone(id: string, people: number) {
  return warning(
    "people-in-removed-flow",
    `${people} người đang ở luồng ${quote(id)}, mà luồng này không còn.`,
    "Giữ luồng lại cho tới khi không còn ai, hoặc báo trước cho cán bộ.",
  );
}

function stepGone(step: string, people: number, flow: Flow) {
  const near = nearestWord(step, flow.order);
  return warning(
    "people-at-removed-step",
    `${people} người đang chờ ở bước ${quote(step)}, mà bước này không còn.`,
    `Thêm vào đầu tệp: thay bước: {${step}: ${near ?? "<bước thay>"}}.`,
  );
}

function stepRenamed(step: string, renamed: string, people: number) {
  return hint(
    "people-at-renamed-step",
    `${people} người đang chờ ở bước ${quote(step)} sẽ sang bước ${quote(renamed)}.`,
    "Xem lại bước mới có nhận được câu trả lời đang chờ không.",
  );
}
