import type { SpokenLine } from "../channel/spoken-line.ts";
import type { Desk } from "./desk.ts";

/** What was said in a conversation, for its citizen; null: it cannot be told at the moment. */
export async function readTranscript(
  desk: Pick<Desk, "exportData">,
  conversation: string,
): Promise<readonly SpokenLine[] | null> {
  const told = await desk.exportData(conversation);
  if (told.outcome === "unavailable") return null;
  if (told.outcome === "unknown_conversation") return [];
  return told.data.lines.map(({ at, author, text }) => ({ at, author, text }));
}
