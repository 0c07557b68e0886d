import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { Redis } from "ioredis";
import { shardOf, wakeChannel } from "../../../bot/store/redis/key-names.ts";
import { event, turn } from "../contract/lane-samples.ts";
import type { WorkerGroup } from "./worker-group.ts";
import {
  nextClaim,
  PEOPLE,
  SHARDS,
  sendAll,
  startWorkerGroup,
  until,
  workOff,
} from "./worker-group.ts";

let group: WorkerGroup;
beforeAll(async () => {
  group = await startWorkerGroup();
});
afterAll(() => group.stop());
afterEach(() => group.clear());

test("a worker that gets a shard back sends what is owed there in order, and nothing twice", async () => {
  const first = await group.open(true);
  const write = async (names: readonly string[], id: string) => {
    await first.accept(
      names.map((name) => event(name, id)),
      Date.now(),
    );
  };
  await write(PEOPLE, "a");
  await workOff(first, []);
  // Nothing is sent yet: the first worker has in mind what it owes, and has to give half of it away.
  const second = await group.open(true);
  await until(async () => [...(await group.shardsOf()).values()].join() === "32,32");
  await write(PEOPLE, "b");
  const moved: string[] = [];
  await until(async () => {
    await workOff(second, moved);
    return moved.length > 0 && (await second.health(Date.now())).waitingEvents < PEOPLE.length;
  });
  await workOff(first, []);
  await second.close();
  await until(async () => [...(await group.shardsOf()).values()].join() === `${SHARDS}`);
  await write(PEOPLE, "c");
  await until(async () => {
    await workOff(first, []);
    return (await first.health(Date.now())).waitingEvents === 0;
  });
  const sent = await sendAll(first);
  for (const name of PEOPLE) {
    const own = sent.filter((body) => body.startsWith(`${name}#`));
    expect(own).toEqual([1, 2, 3].map((number) => `${name}#${number}`));
  }
});

test("news that tells all is taken at its word, and when it comes late nothing is done twice", async () => {
  const worker = await group.open(true);
  const web = await group.open(false);
  const name = "webchat:web:an";
  const news: [string, string][] = [];
  const ear = new Redis(group.url);
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
  await group.admin.publish(...late);
  const stale = await nextClaim(worker);
  expect(await worker.commit(stale, turn(2), Date.now())).toBe("lost");
  await worker.release(stale);
  await web.accept([event(name, "c")], Date.now());
  const third = await nextClaim(worker);
  expect(await worker.commit(third, turn(3), Date.now())).toBe("done");
  ear.disconnect();
});

test("events that come together are all known to the worker", async () => {
  const worker = await group.open(true);
  const web = await group.open(false);
  await web.accept([event("webchat:web:an", "a"), event("webchat:web:an", "b")], Date.now());
  expect((await nextClaim(worker)).events.map((it) => it.id)).toEqual(["a", "b"]);
});
