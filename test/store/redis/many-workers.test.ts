import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { shardKey, shardOf } from "../../../bot/store/redis/key-names.ts";
import { openRedisLaneStore } from "../../../bot/store/redis/open-redis-lane-store.ts";
import { claimed, event, message, turn } from "../contract/lane-samples.ts";
import type { WorkerGroup } from "./worker-group.ts";
import { nextClaim, PEOPLE, SHARDS, startWorkerGroup, until, workOff } from "./worker-group.ts";

let group: WorkerGroup;
beforeAll(async () => {
  group = await startWorkerGroup();
});
afterAll(() => group.stop());
afterEach(() => group.clear());

test("a worker that comes gets its share, and one that leaves gives its shards to the other", async () => {
  const first = await group.open(true);
  expect([...(await group.shardsOf()).values()]).toEqual([SHARDS]);
  const second = await group.open(true);
  await until(async () => [...(await group.shardsOf()).values()].join() === "32,32");
  await first.close();
  await until(async () => [...(await group.shardsOf()).values()].join() === `${SHARDS}`);
  await second.accept([event("webchat:web:an", "a")], Date.now());
  expect((await nextClaim(second)).events).toHaveLength(1);
});

test("what a process without shards accepts wakes the worker that has them", async () => {
  const worker = await group.open(true);
  const web = await group.open(false);
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

test("a live item that one process adds is heard of in another", async () => {
  const worker = await group.open(true);
  const web = await group.open(false);
  const heard: string[] = [];
  web.onLive((conversation) => heard.push(conversation));
  await worker.appendLive("webchat:web:an", { id: "1", body: '"chào"' }, 1000);
  await until(async () => heard.length === 1);
  expect(await web.readLive("webchat:web:an", 0, 5)).toMatchObject([{ body: '"chào"' }]);
});

test("a worker whose shard was taken can neither write nor send", async () => {
  const worker = await group.open(true);
  await worker.accept([event("webchat:web:an", "a"), event("webchat:web:an", "b")], Date.now());
  const claim = await claimed(worker, "w", Date.now());
  await worker.commit(claim, turn(1, { outgoing: [message("1")] }), Date.now());
  const [owed] = await worker.claimOutgoing("s", 1, Date.now());
  if (owed === undefined) throw new Error("no message is owed");
  expect(worker.maySend(owed, Date.now())).toBe(true);
  // As another worker does that takes this one for dead.
  for (let shard = 0; shard < SHARDS; shard += 1) {
    await group.admin.hincrby(`dan-loi:{s${shard}}`, "epoch", 1);
    await group.admin.hset(`dan-loi:{s${shard}}`, "owner", "another");
  }
  expect(await worker.commit(claim, turn(2), Date.now())).toBe("lost");
  expect(worker.maySend(owed, Date.now())).toBe(false);
  const done = { outcome: "done", journal: [] } as const;
  expect(await worker.settleOutgoing(owed, done, Date.now())).toBe(false);
  expect(await worker.peek("webchat:web:an")).toMatchObject({ consumed: 1, waiting: 1 });
  expect(await worker.health(Date.now())).toMatchObject({ outgoing: 1 });
});

test("shards of a worker that died are taken by the others, with all that it left", async () => {
  const web = await group.open(false);
  await web.accept(
    PEOPLE.map((name) => event(name, "a")),
    Date.now(),
  );
  for (let shard = 0; shard < SHARDS; shard += 1) {
    await group.admin.hset(`dan-loi:{s${shard}}`, "owner", "dead", "epoch", 1);
  }
  await group.admin.zadd("dan-loi:workers", Date.now(), "dead");
  const startedAt = Date.now();
  const worker = await group.open(true);
  const done: string[] = [];
  worker.onWork(() => void workOff(worker, done));
  await until(async () => done.length === PEOPLE.length);
  expect(Date.now() - startedAt).toBeLessThan(4_000);
});

test("news that got lost is made up for by looking", async () => {
  const worker = await group.open(true);
  const done: string[] = [];
  worker.onWork(() => void workOff(worker, done));
  // What accept writes, without telling anybody.
  for (const name of PEOPLE) {
    const key = shardKey(shardOf(name, SHARDS));
    await group.admin.rpush(`${key}:q:${name}`, "1\x001\x00e\x00{}");
    await group.admin.sadd(`${key}:active`, name);
  }
  await until(async () => done.length === PEOPLE.length);
});

test("another number of shards than the data was laid out for is refused", async () => {
  await group.open(false);
  const refused = openRedisLaneStore({
    url: group.url,
    shards: 128,
    works: false,
    journal: "own",
    complain: () => undefined,
  });
  await expect(refused).rejects.toThrow("REDIS_SHARDS=64");
});
