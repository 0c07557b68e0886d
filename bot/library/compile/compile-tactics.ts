import { BUILT_IN_GROUPS, BUILT_IN_SIGNS } from "../../scam/built-in-signs.ts";
import type { Combination, TacticContent, TacticSign } from "../../scam/scam-rules.ts";
import { groupsNamedIn } from "../../scam/words/parse-phrase.ts";
import { checkGovernance } from "../checks/check-governance.ts";
import { SIGN_ROLES as ROLE_WORDS } from "../keywords/scam.ts";
import { didYouMean } from "../nearest-word.ts";
import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import { parsePart } from "../schemas/parse-part.ts";
import {
  combinationSchema,
  SIGN_ROLES,
  scamTacticsSchema,
  tacticSignSchema,
} from "../schemas/scam-schemas.ts";
import { weigh } from "./weigh.ts";
import type { World } from "./world.ts";
import { complain } from "./world.ts";

/** content/scam/tactics.yaml: what swindlers' messages say, and how much each thing weighs. */
export function compileTactics(document: SourceDocument | null, world: World): TacticContent {
  const file =
    document === null
      ? null
      : parsePart(scamTacticsSchema, { document, path: [], value: document.value });
  if (document === null || file === null) return NO_TACTICS;
  checkGovernance(document, [], [], file, world.today, "hint");
  const wordGroups = file.word_groups ?? {};
  const groupNames = new Set([...Object.keys(wordGroups), ...BUILT_IN_GROUPS]);
  for (const [name, phrases] of Object.entries(wordGroups)) {
    reportUnknownGroups(document, ["word_groups", name], phrases, groupNames);
  }
  const signs = compileSigns(document, file.signs ?? [], groupNames, world);
  return {
    thresholds: file.thresholds ?? NO_TACTICS.thresholds,
    wordGroups,
    signs,
    combinations: compileCombinations(document, file.combinations ?? [], signs, world),
  };
}

function compileSigns(
  document: SourceDocument,
  values: readonly unknown[],
  groupNames: ReadonlySet<string>,
  world: World,
): readonly TacticSign[] {
  const met = new Set<string>();
  return values.flatMap((value, index): TacticSign[] => {
    const path = ["signs", index];
    const input = parsePart(tacticSignSchema, { document, path, value });
    if (input === null) return [];
    const { id, role, phrases } = input;
    if (met.has(id)) complain(document, [...path, "id"], duplicate(id));
    met.add(id);
    reportUnknownGroups(document, [...path, "phrases"], phrases, groupNames);
    return [{ id, role, phrases, ...weigh(document, world, input, path, `scam/${id}`) }];
  });
}

function compileCombinations(
  document: SourceDocument,
  values: readonly unknown[],
  signs: readonly TacticSign[],
  world: World,
): readonly Combination[] {
  const names = new Set([...signs.map(({ id }) => id), ...SIGN_ROLES, ...BUILT_IN_SIGNS]);
  return values.flatMap((value, index): Combination[] => {
    const path = ["combinations", index];
    const input = parsePart(combinationSchema, { document, path, value });
    if (input === null) return [];
    const parts = (key: "all" | "without") =>
      (input[key] ?? []).map((written, place) => {
        const name = ROLE_OF_WORD.get(written) ?? written;
        if (!names.has(name)) complain(document, [...path, key, place], unknownSign(name, names));
        return name;
      });
    return [
      {
        id: input.id,
        all: parts("all"),
        without: parts("without"),
        ...weigh(document, world, input, path, `scam/${input.id}`),
      },
    ];
  });
}

function reportUnknownGroups(
  document: SourceDocument,
  path: Path,
  phrases: readonly string[],
  known: ReadonlySet<string>,
): void {
  for (const [index, phrase] of phrases.entries()) {
    for (const name of groupsNamedIn(phrase)) {
      if (known.has(name)) continue;
      complain(
        document,
        [...path, index],
        error(
          "unknown-word-group",
          `Không có nhóm từ ${quote(name)}.`,
          didYouMean(name, known, `Thêm "${name}" vào mục "nhóm từ".`),
        ),
      );
    }
  }
}

function duplicate(id: string) {
  return error("duplicate-sign", `Mã ${quote(id)} đã có ở trên.`, "Đặt mã khác.");
}

function unknownSign(name: string, known: ReadonlySet<string>) {
  return error(
    "unknown-sign",
    `Không có dấu hiệu ${quote(name)}.`,
    didYouMean(name, known, "Viết mã của một dấu hiệu trong tệp này, hoặc một vai."),
  );
}

const ROLE_OF_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(ROLE_WORDS).map(([role, word]) => [word, role]),
);

const NO_TACTICS: TacticContent = {
  thresholds: { scam: 100, suspicious: 50 },
  wordGroups: {},
  signs: [],
  combinations: [],
};
