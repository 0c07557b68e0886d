import { complain } from "../compile/world.ts";
import type { Library } from "../library.ts";
import { didYouMean } from "../nearest-word.ts";
import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import type { FindingCode } from "../rules/rules.ts";
import type { PlacedLine, TalkTest } from "../talk-test.ts";

/** Complains about flows, steps, teams and slots that a talk names and the library does not have. */
export function checkTest(document: SourceDocument, test: TalkTest, library: Library): void {
  const known = knownIn(library);
  const named = [...test.lines.flatMap(namesIn)];
  if (test.flow !== null) named.push({ what: "flow", name: test.flow, path: ["flow"] });
  for (const { what, name, path } of named) {
    if (known[what].has(name)) continue;
    complain(document, path, unknown(what, name, known[what]));
  }
}

type Named = { readonly what: Kind; readonly name: string; readonly path: Path };
type Kind = "flow" | "step" | "team" | "slot";

function knownIn(library: Library): Readonly<Record<Kind, ReadonlySet<string>>> {
  const flows = [...library.flows.values()];
  return {
    flow: new Set(library.flows.keys()),
    step: new Set(flows.flatMap((flow) => [...flow.steps.keys()])),
    team: new Set(library.teams.keys()),
    slot: new Set(flows.flatMap((flow) => Object.keys(flow.slots))),
  };
}

function namesIn({ what, index }: PlacedLine): readonly Named[] {
  const path = ["talk", index, what.kind];
  switch (what.kind) {
    case "bot_at":
      return [{ what: "step", name: what.step, path }];
    case "case":
      return what.team === null ? [] : [{ what: "team", name: what.team, path: [...path, "team"] }];
    case "slots":
      return Object.keys(what.slots).map((name) => ({ what: "slot", name, path: [...path, name] }));
    default:
      return [];
  }
}

const CODES: Readonly<Record<Kind, FindingCode>> = {
  flow: "unknown-flow",
  step: "unknown-step",
  team: "unknown-team",
  slot: "unknown-slot",
};

const WORDS: Readonly<Record<Kind, string>> = {
  flow: "luồng",
  step: "bước",
  team: "nhóm",
  slot: "điều cần biết",
};

function unknown(what: Kind, name: string, known: ReadonlySet<string>) {
  return error(
    CODES[what],
    `Thư viện không có ${WORDS[what]} nào tên ${quote(name)}.`,
    didYouMean(name, known, "Sửa lại tên cho đúng như trong luồng."),
  );
}
