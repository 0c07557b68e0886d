import { join } from "node:path";
import { BOT_SPEAKS } from "../../bot/cases/speaker.ts";
import { createButtonSeal } from "../../bot/inbox/button-seal.ts";
import { takeEvent } from "../../bot/inbox/take-event.ts";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import type { QueuedEvent, TurnCommit } from "../../bot/store/lane-store.ts";
import { LINES } from "../turn/load/talk.ts";
import { conversationOf, storedPerson } from "./stored-people.ts";

const LIBRARY = join(import.meta.dirname, "../dialogue");

/** JSON of the first thing that everybody writes. */
export const FIRST_WORDS = JSON.stringify({ kind: "citizen_wrote", text: LINES[0] });

/** What the engine wants written after the first message, with its answer sent already. */
export async function takeFirstTurn(): Promise<TurnCommit> {
  const { library } = await loadLibrary(LIBRARY);
  if (library === null) throw new Error("the measured dialogue has errors");
  const now = Date.now();
  const event: QueuedEvent = { number: 1, id: "first", at: now, body: FIRST_WORDS, attempts: 0 };
  const { commit } = takeEvent(
    { conversation: conversationOf(storedPerson(0)), session: null, speaker: BOT_SPEAKS },
    event,
    {
      library,
      units: new Map(),
      seal: createButtonSeal("a secret that seals no button here"),
      tools: { now, newId: (kind) => `${kind}-of-the-first-turn` },
    },
  );
  return { ...commit, outgoing: [] };
}
