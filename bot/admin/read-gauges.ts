import type { Archive } from "../archive/archive.ts";
import type { Channel } from "../channel/channel.ts";
import { REPLY_ZONES, replyZone } from "../channel/reply-zone.ts";
import type { GaugeReading } from "../log/gauges.ts";
import { partyOf } from "../message/conversation-id.ts";
import type { LaneStore } from "../store/lane-store.ts";
import { within } from "./within.ts";

/**
 * What stands in the queues, how long open cases can still be answered, how old the channels' tokens are.
 * What cannot be read in time is left out.
 */
export async function readGauges(parts: {
  readonly store: Pick<LaneStore, "health">;
  readonly archive: Pick<Archive, "listLastHeard">;
  readonly channels: readonly Channel[];
  readonly now: () => number;
}): Promise<readonly GaugeReading[]> {
  const { store, archive, channels, now } = parts;
  const looks = [
    readQueues(store, now()),
    readCases(archive, channels, now()),
    ...channels.map(readTokens),
  ];
  return (await Promise.all(looks.map(within))).flatMap((it) => it ?? []);
}

async function readQueues(
  store: Pick<LaneStore, "health">,
  now: number,
): Promise<readonly GaugeReading[]> {
  const health = await store.health(now);
  return [
    { gauge: "waiting_events", value: health.waitingEvents },
    { gauge: "oldest_event_seconds", value: health.oldestEventAge / 1000 },
    { gauge: "owed_messages", value: health.outgoing },
    { gauge: "dead_letters", value: health.deadLetters },
    { gauge: "journal_rows", value: health.journal },
  ];
}

/** Open cases that are looked at; there are seldom hundreds. */
const CASES = 10_000;

/** Every zone is told, also when nothing stands in it: what is away cannot raise an alarm. */
async function readCases(
  archive: Pick<Archive, "listLastHeard">,
  channels: readonly Channel[],
  now: number,
): Promise<readonly GaugeReading[]> {
  const heard = await archive.listLastHeard(CASES);
  return channels.flatMap(({ kind }) => {
    const own = heard.filter((it) => partyOf(it.conversation).channel === kind);
    const zones = own.map((it) => replyZone(kind, now - it.at));
    return REPLY_ZONES.map((zone): GaugeReading => {
      const value = zones.filter((it) => it === zone).length;
      return { gauge: "open_cases", value, labels: { channel: kind, zone } };
    });
  });
}

async function readTokens(channel: Channel): Promise<readonly GaugeReading[]> {
  const tokens = (await channel.tokens?.()) ?? [];
  return tokens.flatMap(({ account, usable, age }) => {
    const labels = { channel: channel.kind, account };
    const known: GaugeReading = { gauge: "token_usable", value: usable ? 1 : 0, labels };
    if (age === null) return [known];
    return [known, { gauge: "token_age_seconds", value: age / 1000, labels }];
  });
}
