import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import type { LaneClaim, LaneStore } from "../../../bot/store/lane-store.ts";
import { shardKey, shardOf, wakeChannel } from "../../../bot/store/redis/key-names.ts";
import { openRedisLaneStore } from "../../../bot/store/redis/open-redis-lane-store.ts";
import type { TestRedis } from "../../support/start-redis.ts";
import { startRedis } from "../../support/start-redis.ts";
import { claimed, event, message, turn } from "../contract/lane-samples.ts";

const SHARDS = 64;
const PEOPLE = Array.from({ length: 40 }, (_, place) => `webchat:web:${place}`);

let redis: TestRedis;
let admin: Redis;
let open: LaneStore[] = [];
beforeAll(async () => {
  redis = await startRedis("no");
  admin = new Redis(redis.url);
});
afterAll(async () => {
  admin.disconnect();
  await redis.stop();
});
afterEach(async () => {
  for (const store of open) await store.close();
  open = [];
  await admin.flushall();
});

async function openStore(works: boolean): Promise<LaneStore> {
  const complain = (error: unknown) => {
    throw error;
  };
  const store = await openRedisLaneStore({
    url: redis.url,
    shards: SHARDS,
    works,
    journal: "own",
    complain,
  });
  open.push(store);
  return store;
}

async function shardsOf(): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let shard = 0; shard < SHARDS; shard += 1) {
    const owner = (await admin.hget(`dan-loi:{s${shard}}`, "owner")) ?? "";
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return counts;
}

async function until(met: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await met()) return;
    await sleep(50);
  }
  throw new Error("it did not happen within ten seconds");
}

/** The next lane that has something, as soon as the worker hears of it. */
async function nextClaim(store: LaneStore): Promise<LaneClaim> {
  let claim: LaneClaim | null = null;
  await until(async () => {
    claim = await store.claim("w", Date.now());
    return claim !== null;
  });
  if (claim === null) throw new Error("no lane has anything");
  return claim;
}

/** Takes a turn with one message in every lane that can be had. */
async function workOff(store: LaneStore, done: string[]): Promise<void> {
  for (;;) {
    const claim = await store.claim("w", Date.now());
    if (claim === null) return;
    for (const { number } of claim.events) {
      const outgoing = [message(`${claim.conversation}#${number}`)];
      if ((await store.commit(claim, turn(number, { outgoing }), Date.now())) === "done") {
        done.push(claim.conversation);
      }
    }
    await store.release(claim);
  }
}

test("a worker that comes gets its share, and one that leaves gives its shards to the other", async () => {
  const first = await openStore(true);
  expect([...(await shardsOf()).values()]).toEqual([SHARDS]);
  const second = await openStore(true);
  await until(async () => [...(await shardsOf()).values()].join() === "32,32");
  await first.close();
  await until(async () => [...(await shardsOf()).values()].join() === `${SHARDS}`);
  await second.accept([event("webchat:web:an", "a")], Date.now());
  expect((await claimed(second, "w", Date.now())).events).toHaveLength(1);
});

test("what a process without shards accepts wakes the worker that has them", async () => {
  const worker = await openStore(true);
  const web = await openStore(false);
  const done: string[] = [];
  worker.onWork(() => void workOff(worker, done));
  const accepted = await web.accept(
    PEOPLE.map((name) => event(name, "a")),
    Date.now(),
  );
  expect(accepted.every((it) => it.number === 1)).toBe(true);
  await until(async () => done.length === PEOPLE.length);
  expect(await web.claim("w", Date.now())).toBeNull();
  expect(done.toSorted()).toEqual(PEOPLE.toSorted());
  expect(await web.health(Date.now())).toMatchObject({ waitingEvents: 0, outgoing: PEOPLE.length });
});

test("news that tells all is taken at its word, and when it comes late nothing is done twice", async () => {
  const worker = await openStore(true);
  const web = await openStore(false);
  const name = "webchat:web:an";
  const news: [string, string][] = [];
  const ear = new Redis(redis.url);
  ear.on("message", (channel, message) => news.push([channel, message]));
  await ear.subscribe(wakeChannel(shardOf(name, SHARDS)));
  await web.accept([event(name, "a")], Date.now());
  const first = await nextClaim(worker);
  expect(first.events.map((it) => it.id)).toEqual(["a"]);
  await worker.commit(first, { ...turn(1), session: '{"seen":1}' }, Date.now());
  await worker.release(first);
  await web.accept([event(name, "b")], Date.now());
  const second = await nextClaim(worker);
  expect(second).toMatchObject({ session: '{"seen":1}', events: [{ id: "b", number: 2 }] });
  await worker.commit(second, turn(2), Date.now());
  await worker.release(second);
  const [, late] = news;
  if (late === undefined) throw new Error("there was no news");
  await admin.publish(...late);
  const stale = await nextClaim(worker);
  expect(await worker.commit(stale, turn(2), Date.now())).toBe("lost");
  await worker.release(stale);
  await web.accept([event(name, "c")], Date.now());
  const third = await nextClaim(worker);
  expect(await worker.commit(third, turn(3), Date.now())).toBe("done");
  ear.disconnect();
});

test("events that come together are all known to the worker", async () => {
  const worker = await openStore(true);
  const web = await openStore(false);
  await web.accept([event("webchat:web:an", "a"), event("webchat:web:an", "b")], Date.now());
  expect((await nextClaim(worker)).events.map((it) => it.id)).toEqual(["a", "b"]);
});

test("a live item that one process adds is heard of in another", async () => {
  const worker = await openStore(true);
  const web = await openStore(false);
  const heard: string[] = [];
  web.onLive((conversation) => heard.push(conversation));
  await worker.appendLive("webchat:web:an", { id: "1", body: '"chào"' }, 1000);
  await until(async () => heard.length === 1);
  expect(await web.readLive("webchat:web:an", 0, 5)).toMatchObject([{ body: '"chào"' }]);
});

test("a worker whose shard was taken can neither write nor send", async () => {
  const worker = await openStore(true);
  await worker.accept([event("webchat:web:an", "a"), event("webchat:web:an", "b")], Date.now());
  const claim = await claimed(worker, "w", Date.now());
  await worker.commit(claim, turn(1, { outgoing: [message("1")] }), Date.now());
  const [owed] = await worker.claimOutgoing("s", 1, Date.now());
  if (owed === undefined) throw new Error("no message is owed");
  expect(worker.maySend(owed, Date.now())).toBe(true);
  // As another worker does that takes this one for dead.
  for (let shard = 0; shard < SHARDS; shard += 1) {
    await admin.hincrby(`dan-loi:{s${shard}}`, "epoch", 1);
    await admin.hset(`dan-loi:{s${shard}}`, "owner", "another");
  }
  expect(await worker.commit(claim, turn(2), Date.now())).toBe("lost");
  expect(worker.maySend(owed, Date.now())).toBe(false);
  const done = { outcome: "done", journal: [] } as const;
  expect(await worker.settleOutgoing(owed, done, Date.now())).toBe(false);
  expect(await worker.peek("webchat:web:an")).toMatchObject({ consumed: 1, waiting: 1 });
  expect(await worker.health(Date.now())).toMatchObject({ outgoing: 1 });
});

test("shards of a worker that died are taken by the others, with all that it left", async () => {
  const web = await openStore(false);
  await web.accept(
    PEOPLE.map((name) => event(name, "a")),
    Date.now(),
  );
  for (let shard = 0; shard < SHARDS; shard += 1) {
    await admin.hset(`dan-loi:{s${shard}}`, "owner", "dead", "epoch", 1);
  }
  await admin.zadd("dan-loi:workers", Date.now(), "dead");
  const startedAt = Date.now();
  const worker = await openStore(true);
  const done: string[] = [];
  worker.onWork(() => void workOff(worker, done));
  await until(async () => done.length === PEOPLE.length);
  expect(Date.now() - startedAt).toBeLessThan(4_000);
});

test("news that got lost is made up for by looking", async () => {
  const worker = await openStore(true);
  const done: string[] = [];
  worker.onWork(() => void workOff(worker, done));
  // What accept writes, without telling anybody.
  for (const name of PEOPLE) {
    const key = shardKey(shardOf(name, SHARDS));
    await admin.rpush(`${key}:q:${name}`, "1\x001\x00e\x00{}");
    await admin.sadd(`${key}:active`, name);
  }
  await until(async () => done.length === PEOPLE.length);
});

test("another number of shards than the data was laid out for is refused", async () => {
  await openStore(false);
  const refused = openRedisLaneStore({
    url: redis.url,
    shards: 128,
    works: false,
    journal: "own",
    complain: () => undefined,
  });
  await expect(refused).rejects.toThrow("REDIS_SHARDS=64");
});
