import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { clockAt } from "../support/clock-ahead.ts";
import { openProvince } from "../support/faults/province.ts";
import type { RunningServer } from "../support/start-server.ts";
import type { Visitor } from "../support/visitor.ts";
import { newVisitor } from "../support/visitor.ts";

const TEST_LIMIT_MS = 90_000;
const LIBRARY_DIR = join(import.meta.dirname, "../engine/every-kind");
const HOUR = 3_600_000;
/** Monday 2026-11-23 13:00 in Vietnam. The reminder is due 20 hours later, at 09:00. */
const MONDAY_NOON = Date.UTC(2026, 10, 23, 6);
const REMINDED = "Ông/bà cài xong trên Android chưa ạ?";

test.each(["embedded", "always"] as const)(
  "%s: a reminder outlives a killed server and is said once; unfinished work is gone when its time is over",
  async (store) => {
    const province = await openProvince(store, LIBRARY_DIR);
    try {
      let server = await province.start("both", clockAt(MONDAY_NOON));
      const visitor = await newVisitor(server.url);
      await say(server, visitor, "cài vneid", "Máy gì ạ?");
      await say(server, visitor, "Android", "Mở cửa hàng.");

      server = await crash(server, () => province.start("both", clockAt(MONDAY_NOON + 19 * HOUR)));
      expect(await reminders(server, visitor)).toBe(0);
      server = await crash(server, () => province.start("both", clockAt(MONDAY_NOON + 21 * HOUR)));
      await hears(server, visitor, REMINDED);
      server = await crash(server, () => province.start("both", clockAt(MONDAY_NOON + 22 * HOUR)));
      await say(server, visitor, "nhắc lại", "Mở cửa hàng.");
      expect(await reminders(server, visitor)).toBe(1);

      // The flow is given up after five days.
      const later = MONDAY_NOON + 6 * 24 * HOUR;
      server = await crash(server, () => province.start("both", clockAt(later)));
      await say(server, visitor, "làm tiếp", "để lâu quá");
    } finally {
      await province.close();
    }
  },
  TEST_LIMIT_MS,
);

async function crash(server: RunningServer, start: () => Promise<RunningServer>) {
  await server.kill();
  return await start();
}

/** Waits for an answer that comes behind what is said. */
async function say({ url }: RunningServer, visitor: Visitor, text: string, words: string) {
  await visitor.write(url, randomUUID(), text);
  await visitor.waitFor(url, (items) => {
    const said = items.findLastIndex((item) => item.from === "citizen");
    return items.slice(said + 1).some((item) => item.text.includes(words));
  });
}

async function hears({ url }: RunningServer, visitor: Visitor, words: string) {
  await visitor.waitFor(url, (items) => items.some((item) => item.text.includes(words)));
}

async function reminders({ url }: RunningServer, visitor: Visitor): Promise<number> {
  const items = await visitor.history(url);
  return items.filter((item) => item.text === REMINDED).length;
}
