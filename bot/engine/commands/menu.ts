import { showMenu } from "../citizen/show-menu.ts";
import { putAside } from "../flow/put-aside.ts";
import type { Turn } from "../turn.ts";
import { withSession } from "../turn.ts";

/** Home; what was running can be taken up again. */
export function goToMenu(turn: Turn): Turn {
  return showMenu(withSession(putAside(turn), { side: null, misses: 0 }), "menu");
}
