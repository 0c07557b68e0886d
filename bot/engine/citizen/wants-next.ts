import type { CitizenHappening } from "../../message/happening.ts";
import { fold } from "../../text/fold.ts";
import { POLITE_ENDS, politeCores } from "../../understand/options/strip-politeness.ts";
import type { Session } from "../session.ts";
import { NEXT_COMMAND } from "../speak/pace.ts";

/** Whether the citizen wants the next idea: the button "Tiếp", or in slow mode words like it. */
export function wantsNext(session: Session, happening: CitizenHappening): boolean {
  if (happening.kind === "citizen_tapped") {
    return happening.action.kind === "command" && happening.action.command === NEXT_COMMAND;
  }
  if (happening.kind !== "citizen_wrote" || !session.manner.slow) return false;
  const cores = politeCores(fold(happening.text).split(" "), POLITE_ENDS);
  const more = session.unsaid.length > 0;
  return cores.some((core) => GOING_ON.has(core) || (more && LISTENING.has(core)));
}

/** Folded. */
const GOING_ON: ReadonlySet<string> = new Set(
  "tiep,tiep di,tiep theo,noi tiep,doc tiep,next".split(","),
);

/** Words that ask for more only while there is more. */
const LISTENING: ReadonlySet<string> = new Set(
  "tiep tuc,nua di,roi sao nua,roi sao,go on,continue,ok,vang,da,u,uh,roi".split(","),
);
