import { expect } from "@jest/globals";
import { claimed, journalRows, opened, said, wrote } from "../journal-rows.ts";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA } from "./archive-bench.ts";
import { EVERY_LINE } from "./every-line.ts";

/** Rows may come again, and the archive may be opened again. */
export function repeatRules(bench: ArchiveBench): void {
  bench.test("rows that come again, alone or among new ones, change nothing", async () => {
    const rows = journalRows(ANNA, [...EVERY_LINE, opened("K7-0001"), claimed("K7-0001", "lan")]);
    await bench.archive().takeIn(rows.slice(0, 5), bench.now);
    await bench.archive().takeIn(rows, bench.now);
    const lines = await bench.archive().transcript(ANNA, 100);
    const found = await bench.archive().findCase("K7-0001");
    expect(lines).toHaveLength(EVERY_LINE.length);
    expect(await bench.archive().takeIn(rows, bench.now)).toEqual({
      taken: rows.length,
      setAside: [],
    });
    expect(await bench.archive().takeIn([...rows, ...rows], bench.now)).toMatchObject({
      setAside: [],
    });
    expect(await bench.archive().transcript(ANNA, 100)).toEqual(lines);
    expect(await bench.archive().findCase("K7-0001")).toEqual(found);
  });

  bench.test("messages behind rows that came again still find their lines", async () => {
    await bench.take(ANNA, [said("A"), said("B")]);
    await bench.take(ANNA, [said("A"), said("B"), said("C"), { kind: "message_sent", message: 3 }]);
    const lines = await bench.archive().transcript(ANNA, 10);
    expect(lines.map((line) => [line.text, line.delivery?.outcome])).toEqual([
      ["A", undefined],
      ["B", undefined],
      ["C", "sent"],
    ]);
  });

  bench.test(
    "what was taken in is there after the archive was closed and opened again",
    async () => {
      await bench.take(ANNA, [wrote("một"), opened("K7-0001")]);
      await bench.reopen();

      expect(await bench.archive().transcript(ANNA, 10)).toHaveLength(1);
      expect(await bench.codes("waiting")).toEqual(["K7-0001"]);
      await bench.take(ANNA, [wrote("hai")], 3);
      expect(await bench.archive().transcript(ANNA, 10)).toHaveLength(2);
    },
  );
}
