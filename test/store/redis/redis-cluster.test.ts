import { afterAll, beforeAll } from "@jest/globals";
import { openRedisLaneStore } from "../../../bot/store/redis/open-redis-lane-store.ts";
import type { TestCluster } from "../../support/start-redis-cluster.ts";
import { startRedisCluster } from "../../support/start-redis-cluster.ts";
import type { OpenedLanes } from "../contract/open-lanes.ts";
import { laneStoreContract } from "../lane-store-contract.ts";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startRedisCluster();
});
afterAll(() => cluster.stop());

laneStoreContract("Redis Cluster", async (): Promise<OpenedLanes> => {
  const open = () =>
    openRedisLaneStore({
      url: cluster.url,
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
      await cluster.clear();
    },
  };
});
