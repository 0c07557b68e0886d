import { openSqliteLaneStore } from "../../../bot/store/sqlite/open-sqlite-lane-store.ts";
import type { OpenedLanes } from "../contract/open-lanes.ts";
import { laneStoreContract } from "../lane-store-contract.ts";
import { temporaryHome } from "../temporary-home.ts";

laneStoreContract("SQLite", async (): Promise<OpenedLanes> => {
  const home = temporaryHome();
  const file = home.path("lanes.db");
  let store = openSqliteLaneStore({ file });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = openSqliteLaneStore({ file });
      return store;
    },
    dispose: async () => {
      await store.close();
      home.remove();
    },
  };
});
