import type { Text } from "../../flow/text.ts";
import type { Weighed } from "../../scam/scam-rules.ts";
import type { Path } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import type { TextInput } from "../schemas/text-schema.ts";
import { makeText } from "./make-text.ts";
import { plainScope } from "./text-scope.ts";
import type { World } from "./world.ts";

type WeighedInput = {
  readonly points: number;
  readonly reason?: TextInput | undefined;
  readonly advice?: TextInput | undefined;
};

/** Points with the sentences that explain them; {lời} stands for the words a sign was found in, {của ai} for whose name a link copies. */
export function weigh(
  document: SourceDocument,
  world: World,
  { points, reason, advice }: WeighedInput,
  path: Path,
  address: string,
): Weighed {
  const scope = plainScope(document, world, ["lời", "của ai"]);
  const text = (input: TextInput | undefined, field: string): Text | null =>
    input === undefined ? null : makeText(scope, input, [...path, field], `${address}/${field}`);
  return { points, reason: text(reason, "reason"), advice: text(advice, "advice") };
}
