import { parseBody, readBody } from "../../../adapters/messenger/read-body.ts";
import { parseEvent } from "../../../adapters/zalo/payload.ts";
import { readEvent } from "../../../adapters/zalo/read.ts";
import { readBody as readEnvelope } from "../../../adapters/zalo/read-body.ts";
import type { CitizenEvent } from "../../channel/channel.ts";

/** What an adapter makes of a recorded webhook body: what citizens did, and the kinds of all else. */
export type Recorded = {
  readonly events: readonly CitizenEvent[];
  readonly others: readonly string[];
};

/** Channels whose webhook bodies can be replayed. Signatures are not asked for; null: no such body. */
export const RECORDINGS: Readonly<
  Record<"zalo" | "messenger", (body: Uint8Array, now: number) => Recorded | null>
> = { zalo: readZalo, messenger: readMessenger };

function readMessenger(body: Uint8Array, now: number): Recorded | null {
  const data = parseBody(body);
  if (data === null) return null;
  const strangers = readBody(data, new Set(), now).strangers;
  const { news, standby, changes, damaged, isForeign } = readBody(data, new Set(strangers), now);
  const rest = { standby, changes, damaged, foreign: isForeign ? 1 : 0 };
  return {
    events: news.flatMap(({ item }) => (item.kind === "citizen" ? item.events : [])),
    others: [
      ...news.flatMap(({ item }) => (item.kind === "citizen" ? [] : [item.kind])),
      ...Object.entries(rest).flatMap(([kind, count]) => (count > 0 ? [kind] : [])),
    ],
  };
}

function readZalo(body: Uint8Array, now: number): Recorded | null {
  const envelope = readEnvelope(body);
  if (envelope === null) return null;
  if (envelope.isEmpty) return { events: [], others: ["probe"] };
  const parsed = parseEvent(envelope.data);
  if (!parsed.ok) return { events: [], others: ["damaged"] };
  const read = readEvent(parsed.event, accountOf(parsed.event), now);
  if (read.kind === "citizen") return { events: [read.event], others: [] };
  return { events: [], others: [read.kind] };
}

/** The OA is whom the citizen wrote to. */
function accountOf(event: {
  readonly oa_id?: string | null | undefined;
  readonly recipient?: { readonly id?: string | null | undefined } | null | undefined;
}): string {
  return event.oa_id ?? event.recipient?.id ?? "recorded";
}
