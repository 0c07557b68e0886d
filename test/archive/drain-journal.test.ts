import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Drain } from "../../bot/archive/drain-journal.ts";
import { BATCH_ROWS, startDrain } from "../../bot/archive/drain-journal.ts";
import { openDatabase } from "../../bot/store/sqlite/bind.ts";
import type { DrainBench } from "./drain-bench.ts";
import { drainBench } from "./drain-bench.ts";
import { opened, said, wrote } from "./journal-rows.ts";

let bench: DrainBench;
let drain: Drain | null = null;

beforeEach(async () => {
  bench = await drainBench();
});

afterEach(async () => {
  await drain?.stop();
  drain = null;
  await bench.remove();
});

test("what is in the journal at the call is in the archive at its end, and gone from the journal", async () => {
  drain = startDrain(bench.parts);
  await bench.tell(ANNA, [wrote("một"), said("hai")]);
  await bench.tell(BINH, [wrote("ba"), opened("K7-0001")]);
  expect(await drain.drainOnce()).toBe("drained");
  expect(await texts(ANNA)).toEqual(["một", "hai"]);
  expect(await texts(BINH)).toEqual(["ba"]);
  expect(await bench.archive.findCase("K7-0001")).not.toBeNull();
  expect(await bench.journal()).toBe(0);
  expect(bench.errors).toEqual([]);
});

test("more than a batch is taken in whole and in order, and others get the thread between", async () => {
  const many = Array.from({ length: BATCH_ROWS * 2 + 50 }, (_, place) => wrote(`${place}`));
  await bench.tell(ANNA, many);
  let looks = 0;
  const looking = setInterval(() => {
    looks += 1;
  });
  drain = startDrain(bench.parts);
  await drain.drainOnce();
  clearInterval(looking);
  expect(looks).toBeGreaterThan(0);
  expect(await texts(ANNA)).toEqual(many.map((entry) => "text" in entry && entry.text));
});

test("without being asked, the drain follows what happens", async () => {
  drain = startDrain(bench.parts);
  await drain.drainOnce();
  await bench.tell(ANNA, [wrote("một")]);
  await until(async () => (await texts(ANNA)).length === 1);
  await bench.tell(ANNA, [wrote("hai")]);
  await until(async () => (await bench.journal()) === 0);
  expect(await texts(ANNA)).toEqual(["một", "hai"]);
});

test("a program that died between archive and journal takes each row in once", async () => {
  await bench.tell(ANNA, [wrote("một"), said("hai"), opened("K7-0001")]);
  const dying = {
    ...bench.parts,
    store: { ...bench.store, dropJournal: () => Promise.reject(new Error("killed")) },
  };
  drain = startDrain(dying);
  expect(await drain.drainOnce()).toBe("failed");
  await drain.stop();
  expect(await bench.journal()).toBe(3);
  const before = await bench.archive.transcript(ANNA, 10);
  expect(before).toHaveLength(2);

  await bench.tell(ANNA, [{ kind: "message_sent", message: 1 }, wrote("ba")]);
  drain = startDrain(bench.parts);
  expect(await drain.drainOnce()).toBe("drained");
  expect(await texts(ANNA)).toEqual(["một", "hai", "ba"]);
  expect((await bench.archive.transcript(ANNA, 10))[1]?.delivery?.outcome).toBe("sent");
  expect(await bench.journal()).toBe(0);
});

test("a poison row is set aside with an alarm that does not repeat its text", async () => {
  await bench.tell(ANNA, [wrote("một"), "{bí mật", wrote("hai")]);
  drain = startDrain(bench.parts);
  expect(await drain.drainOnce()).toBe("drained");
  expect(await texts(ANNA)).toEqual(["một", "hai"]);
  expect(await bench.journal()).toBe(0);
  expect(bench.errors).toEqual([
    {
      code: "journal-row-set-aside",
      conversation: ANNA,
      number: 2,
      reason: "its body is not JSON",
    },
  ]);
});

test("while the archive is busy citizens are served, and when it is back nothing is missing", async () => {
  const other = openDatabase(bench.archiveFile);
  other.exec("BEGIN IMMEDIATE");
  const waits: number[] = [];
  drain = startDrain({
    ...bench.parts,
    sleep: (ms, signal) => {
      waits.push(ms);
      return bench.parts.sleep(Math.min(ms, 5), signal);
    },
  });
  await bench.tell(ANNA, [wrote("một")]);
  expect(await drain.drainOnce()).toBe("failed");
  await bench.tell(ANNA, [wrote("hai")]);
  await until(async () => waits.includes(2000));
  expect(waits).toEqual(expect.arrayContaining([250, 500, 1000, 2000]));
  expect(await bench.journal()).toBe(2);
  expect(bench.errors[0]).toMatchObject({ code: "archive-behind" });

  other.exec("ROLLBACK");
  other.close();
  await until(async () => (await bench.journal()) === 0);
  expect(await texts(ANNA)).toEqual(["một", "hai"]);
  expect(await bench.archive.listSetAside(10)).toEqual([]);
});

test("an archive that was closed loses nothing", async () => {
  await bench.tell(ANNA, [wrote("một")]);
  const broken = await drainBench();
  await broken.archive.close();
  drain = startDrain({ ...bench.parts, archive: broken.archive });
  expect(await drain.drainOnce()).toBe("failed");
  await drain.stop();
  await broken.remove();
  expect(await bench.journal()).toBe(1);
  drain = startDrain(bench.parts);
  expect(await drain.drainOnce()).toBe("drained");
  expect(await texts(ANNA)).toEqual(["một"]);
});

test("after stop nothing is moved any more, also when stop comes during a pause", async () => {
  const stopping = startDrain(bench.parts);
  await stopping.drainOnce();
  await stopping.stop();
  await bench.tell(ANNA, [wrote("một")]);
  await bench.parts.sleep(30, new AbortController().signal);
  expect(await bench.journal()).toBe(1);
});

const ANNA = "webchat:web:anna";
const BINH = "zalo:117:binh";

async function texts(conversation: string): Promise<readonly string[]> {
  return (await bench.archive.transcript(conversation, 1000)).map((line) => line.text);
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  for (let time = 0; time < 500; time++) {
    if (await reached()) return;
    await bench.parts.sleep(10, new AbortController().signal);
  }
  throw new Error("it did not come about within five seconds");
}
