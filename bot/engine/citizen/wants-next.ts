import type { CitizenHappening } from "../../message/happening.ts";
import { fold } from "../../text/fold.ts";
import { POLITE_ENDS, politeCores } from "../../understand/options/strip-politeness.ts";
import { NEXT_COMMAND } from "../speak/pace.ts";

/** Whether the citizen wants the next idea: the button "Tiếp", or words like it while something is unsaid. */
export function wantsNext(happening: CitizenHappening, unsaid: number): boolean {
  if (happening.kind === "citizen_tapped") {
    return happening.action.kind === "command" && happening.action.command === NEXT_COMMAND;
  }
  if (happening.kind !== "citizen_wrote" || unsaid === 0) return false;
  const words = fold(happening.text).split(" ");
  return politeCores(words, POLITE_ENDS).some((core) => GOING_ON.has(core));
}

/** Folded. */
const GOING_ON: ReadonlySet<string> = new Set(
  "tiep,tiep di,tiep theo,tiep tuc,noi tiep,doc tiep,nua di,roi sao nua,roi sao,next,go on,continue,ok,vang,da,u,uh,roi".split(
    ",",
  ),
);
