import { afterAll, beforeAll } from "@jest/globals";
import { Redis } from "ioredis";
import { openRedisLaneStore } from "../../../bot/store/redis/open-redis-lane-store.ts";
import type { TestRedis } from "../../support/start-redis.ts";
import { startRedis } from "../../support/start-redis.ts";
import type { OpenedLanes } from "../contract/open-lanes.ts";
import { laneStoreContract } from "../lane-store-contract.ts";

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis("no");
});
afterAll(() => redis.stop());

laneStoreContract("Redis", async (): Promise<OpenedLanes> => {
  const open = () =>
    openRedisLaneStore({
      url: redis.url,
      shards: 64,
      works: true,
      journal: "own",
      complain: (error) => {
        throw error;
      },
    });
  let store = await open();
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await open();
      return store;
    },
    dispose: async () => {
      await store.close();
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
    },
  };
});
