import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import type { LaneClaim, LaneStore } from "../../../bot/store/lane-store.ts";
import { openRedisLaneStore } from "../../../bot/store/redis/open-redis-lane-store.ts";
import { startRedisSentinel } from "../../support/start-redis-sentinel.ts";
import { AN, event, message, turn } from "../contract/lane-samples.ts";

test("after a failover by Sentinel work goes on with all that was replicated", async () => {
  const sentinel = await startRedisSentinel();
  let store: LaneStore | null = null;
  try {
    store = await openRedisLaneStore({
      url: sentinel.url,
      shards: 64,
      works: true,
      journal: "own",
      complain: () => undefined,
    });
    await store.accept([event(AN, "a")], Date.now());
    const first = await nextClaim(store);
    await store.commit(first, turn(1, { outgoing: [message("1")] }), Date.now());
    await store.release(first);
    await store.accept([event(AN, "b")], Date.now());
    await sentinel.replicated();
    await sentinel.killMaster();
    const second = await nextClaim(store);
    expect(second).toMatchObject({ session: '{"turn":1}', events: [{ id: "b", number: 2 }] });
    expect(await store.commit(second, turn(2), Date.now())).toBe("done");
    await store.release(second);
    expect(await acceptAgain(store, "c")).toEqual([{ outcome: "accepted", number: 3 }]);
    expect(await nextClaim(store)).toMatchObject({ events: [{ id: "c", number: 3 }] });
    expect(await store.health(Date.now())).toMatchObject({ waitingEvents: 1, outgoing: 1 });
    expect(await store.accept([event(AN, "a")], Date.now())).toMatchObject([{ number: 1 }]);
  } finally {
    await store?.close();
    await sentinel.stop();
  }
}, 90_000);

/** As a channel does: delivers until it is accepted. */
async function acceptAgain(store: LaneStore, id: string) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await store.accept([event(AN, id)], Date.now());
    } catch (error) {
      if (tries > 20) throw error;
    }
  }
}

async function nextClaim(store: LaneStore): Promise<LaneClaim> {
  for (let tries = 0; tries < 600; tries += 1) {
    const claim = await store.claim("w", Date.now());
    if (claim !== null) return claim;
    await sleep(50);
  }
  throw new Error("nothing could be claimed within 30 seconds");
}
