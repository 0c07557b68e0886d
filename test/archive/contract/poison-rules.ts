import { expect } from "@jest/globals";
import { claimed, closed, journalRows, opened, wrote } from "../journal-rows.ts";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA, BINH } from "./archive-bench.ts";

/** A row that cannot be kept holds up nobody. */
export function poisonRules(bench: ArchiveBench): void {
  bench.test(
    "rows that cannot be read are set aside with a reason, and the others go on",
    async () => {
      const [good, next] = journalRows(ANNA, [wrote("một"), wrote("hai")]);
      if (good === undefined || next === undefined) throw new Error("two rows were expected");
      const rows = [
        good,
        { ...good, number: 2, body: "{not json, bí mật" },
        { ...good, number: 3, body: '{"kind":"citizen_wrote","text":7}' },
        { ...good, number: 4, body: '{"kind":"unheard_of"}' },
        { ...good, number: 5, body: '{"kind":"message_sent","message":1.5}' },
        { ...next, number: 6 },
      ];
      const told = await bench.archive().takeIn(rows, bench.now);
      expect(told.taken).toBe(rows.length);
      expect(told.setAside.map(({ number, reason }) => [number, reason])).toEqual([
        [2, "its body is not JSON"],
        [3, "its body is not a journal entry (text)"],
        [4, "its body is not a journal entry (kind)"],
        [5, "its message number is not a whole number"],
      ]);
      expect(await bench.archive().transcript(ANNA, 10)).toHaveLength(2);
      expect(await bench.archive().listSetAside(10)).toEqual(told.setAside);
      expect(told.setAside[0]?.body).toBe("{not json, bí mật");
      expect(await bench.archive().takeIn(rows, bench.now)).toEqual({
        taken: rows.length,
        setAside: [],
      });
    },
  );

  bench.test("a row whose own key no database keeps is set aside under a clean one", async () => {
    const [row] = journalRows("webchat:web:a\0b", [wrote("một")]);
    if (row === undefined) throw new Error("a row was expected");
    const told = await bench
      .archive()
      .takeIn([row, { ...row, conversation: "webchat:web:\uD800", body: "\0" }], bench.now);
    expect(told.taken).toBe(2);
    expect(told.setAside.map(({ conversation, body }) => [conversation, body])).toEqual([
      ["webchat:web:a\uFFFDb", row.body],
      ["webchat:web:\uFFFD", "\uFFFD"],
    ]);
    expect(await bench.archive().listSetAside(10)).toHaveLength(2);
  });

  bench.test("news of a case that another conversation has is set aside", async () => {
    await bench.take(ANNA, [opened("K7-0001")]);
    const told = await bench.take(BINH, [
      opened("K7-0001", { priority: 1 }),
      claimed("K7-0001", "lan"),
      closed("K7-9999", "lan"),
      wrote("vẫn được"),
    ]);
    expect(told.setAside.map((row) => row.number)).toEqual([1, 2, 3]);
    expect(await bench.archive().findCase("K7-0001")).toMatchObject({
      conversation: ANNA,
      status: "waiting",
      priority: 3,
    });
    expect(await bench.archive().transcript(BINH, 10)).toHaveLength(1);
  });
}
