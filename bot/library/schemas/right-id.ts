import { fold } from "../../text/fold.ts";
import { plainIdSchema } from "./shared-schemas.ts";

/** An id as it should be written, for one that has letters no id may have: "Ở nhà" → "o-nha". */
export function rightId(typed: string): string {
  return fold(typed).replace(/[^a-z0-9]+/gu, "-");
}

/** The same for ids that may have more letters; those that are right stay as they are. */
export function rightPlainId(typed: string): string {
  return plainIdSchema.safeParse(typed).success ? typed : rightId(typed) || typed;
}
