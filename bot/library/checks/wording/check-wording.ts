import type { TextScope } from "../../compile/text-scope.ts";
import { rangeInScalar } from "../../reading/offset-in-scalar.ts";
import type { Path } from "../../reading/positions.ts";
import { positionsAt } from "../../reading/positions.ts";
import { harshWords } from "./harsh-words.ts";
import { longSentences } from "./long-sentences.ts";
import { oddNumbers } from "./odd-numbers.ts";
import { secretsAsked } from "./secrets-asked.ts";
import { typedContacts } from "./typed-contacts.ts";

/** How one variant of a text is worded. The shipped texts of other libraries are not looked at. */
export function checkWording(scope: TextScope, text: string, variant: string, path: Path): void {
  const { document, world } = scope;
  if (document.source.shipped || text === "") return;
  const found = [
    ...longSentences(text),
    ...harshWords(text),
    ...(isForeign(variant) ? [] : oddNumbers(text)),
    ...typedContacts(text, world.contacts),
    ...secretsAsked(text),
  ];
  if (found.length === 0) return;
  const positions = positionsAt(document.positions, path);
  for (const { at, complaint } of found) {
    document.report(rangeInScalar(document.source, positions, text, at), complaint);
  }
}

/** "en" and "en/elder" hold a translation; all other variants are Vietnamese. */
function isForeign(variant: string): boolean {
  return /^[a-z]{2}(?:-|\/|$)/u.test(variant);
}
