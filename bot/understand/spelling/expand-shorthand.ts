import { fold } from "../../text/fold.ts";
import { CHAT_SHORTHAND } from "./chat-shorthand.ts";
import { SERVICE_SHORTHAND } from "./service-shorthand.ts";

/**
 * The words a folded word of chat shorthand stands for; undefined when it is none. The sense of this
 * service goes first: "ck" is chuyển khoản, "hk" hộ khẩu. No meaning holds a shorthand form.
 */
export function expandShorthand(word: string): readonly string[] | undefined {
  return MEANINGS.get(word);
}

const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map(
  [CHAT_SHORTHAND, SERVICE_SHORTHAND].flatMap((table) =>
    Object.entries(table).flatMap(([meaning, forms]) =>
      forms.split(" ").map((form) => [fold(form), meaning.split(" ")] as const),
    ),
  ),
);
