import { openSqliteLaneStore } from "../../../bot/store/sqlite/open-sqlite-lane-store.ts";

/** Takes events, several at a time, and prints each id once it counts as durable. */
const store = openSqliteLaneStore({ file: process.argv[2] ?? "" });
const round = process.argv[3] ?? "";
for (let count = 0; ; count += 4) {
  const ids = [0, 1, 2, 3].map((place) => `${round}-${count + place}`);
  await Promise.all(
    ids.map(async (id) => {
      const event = { conversation: `webchat:web:${id.at(-1)}`, id, at: 1, body: `"${id}"` };
      await store.accept([event], Date.now());
      process.stdout.write(`${id}\n`);
    }),
  );
}
