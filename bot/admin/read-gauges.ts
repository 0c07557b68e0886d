import type { Channel } from "../channel/channel.ts";
import type { GaugeReading } from "../log/gauges.ts";
import type { LaneStore } from "../store/lane-store.ts";

/** What stands in the queues and how old the channels' tokens are. What cannot be read is left out. */
export async function readGauges(parts: {
  readonly store: Pick<LaneStore, "health">;
  readonly channels: readonly Channel[];
  readonly now: () => number;
}): Promise<readonly GaugeReading[]> {
  const looks = [readQueues(parts.store, parts.now()), ...parts.channels.map(readTokens)];
  const readings = await Promise.allSettled(looks);
  return readings.flatMap((it) => (it.status === "fulfilled" ? it.value : []));
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

async function readTokens(channel: Channel): Promise<readonly GaugeReading[]> {
  const tokens = (await channel.tokens?.()) ?? [];
  return tokens.flatMap(({ account, usable, age }) => {
    const labels = { channel: channel.kind, account };
    const known: GaugeReading = { gauge: "token_usable", value: usable ? 1 : 0, labels };
    if (age === null) return [known];
    return [known, { gauge: "token_age_seconds", value: age / 1000, labels }];
  });
}
