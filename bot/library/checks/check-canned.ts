import { makeText } from "../compile/make-text.ts";
import { plainScope } from "../compile/text-scope.ts";
import type { World } from "../compile/world.ts";
import { complain } from "../compile/world.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { error, quote } from "../report.ts";
import { cannedFileSchema, cannedSchema } from "../schemas/content-schemas.ts";
import { parsePart } from "../schemas/parse-part.ts";

/** Officers' ready replies are the desk's, not the engine's: here they are only checked. */
export function checkCanned(document: SourceDocument | null, world: World): void {
  if (document === null) return;
  const file = parsePart(cannedFileSchema, { document, path: [], value: document.value });
  const ids = new Set<string>();
  for (const [index, value] of (file?.canned ?? []).entries()) {
    const path = ["canned", index];
    const reply = parsePart(cannedSchema, { document, path, value });
    if (reply === null) continue;
    if (ids.has(reply.id)) complain(document, [...path, "id"], duplicate(reply.id));
    ids.add(reply.id);
    const scope = plainScope(document, world, []);
    makeText(scope, reply.text, [...path, "text"], `canned/${reply.id}/text`);
  }
}

function duplicate(id: string) {
  return error(
    "duplicate-canned",
    `Mã mẫu trả lời ${quote(id)} đã có ở trên.`,
    "Đặt mã khác cho một trong hai.",
  );
}
