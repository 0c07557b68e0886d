import type { Text } from "../../flow/text.ts";
import type { TextsInput } from "../schemas/text-schema.ts";
import type { StepDraft } from "./draft-steps.ts";
import type { FlowScope } from "./flow-scope.ts";
import { stepText } from "./flow-scope.ts";

/** A list of texts, or one alone: one alone has the address of the first. */
export function compileTexts(
  scope: FlowScope,
  draft: StepDraft,
  input: TextsInput | undefined,
  field: string,
): readonly Text[] {
  if (input === undefined) return [];
  if (Array.isArray(input)) {
    return input.map((text, index) => stepText(scope, draft, text, [field, index]));
  }
  const text = stepText(scope, draft, input, [field]);
  return [{ ...text, address: `${text.address}.0` }];
}
