import type { ScamExamples } from "../../scam/scam-rules.ts";
import { checkGovernance } from "../checks/check-governance.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { parsePart } from "../schemas/parse-part.ts";
import { scamExamplesSchema } from "../schemas/scam-schemas.ts";
import { weigh } from "./weigh.ts";
import type { World } from "./world.ts";

/** content/scam/examples.yaml: whole messages of both kinds, and how much being like one kind weighs. */
export function compileScamExamples(document: SourceDocument | null, world: World): ScamExamples {
  const file =
    document === null
      ? null
      : parsePart(scamExamplesSchema, { document, path: [], value: document.value });
  if (document === null || file === null) return NO_EXAMPLES;
  checkGovernance(document, [], [], file, world.today, "hint");
  const { points = 0, reason, scam = [], genuine = [] } = file;
  return { scam, genuine, ...weigh(document, world, { points, reason }, [], "scam/examples") };
}

const NO_EXAMPLES: ScamExamples = { scam: [], genuine: [], points: 0, reason: null, advice: null };
