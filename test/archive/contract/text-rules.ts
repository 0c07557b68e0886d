import { expect } from "@jest/globals";
import { journalRows, said, wrote } from "../journal-rows.ts";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA } from "./archive-bench.ts";

/** Texts are kept whole, but for what no database keeps. */
export function textRules(bench: ArchiveBench): void {
  bench.test(
    "texts are cleaned: NUL and lone surrogates gone, composed, other letters kept",
    async () => {
      await bench.take(ANNA, [
        wrote(`a\0b \uD800 ${"Tiếng Việt".normalize("NFD")} 🇻🇳\n''";--`),
        said("x\0y", ["Có\0", "\uDC00"]),
      ]);
      const [first, second] = await bench.archive().transcript(ANNA, 2);
      expect(first?.text).toBe(`ab \uFFFD Tiếng Việt 🇻🇳\n''";--`);
      expect(second).toMatchObject({ text: "xy", buttons: ["Có", "\uFFFD"] });
    },
  );

  bench.test("a text of 100,000 characters and times of this century come back whole", async () => {
    const at = Date.UTC(2099, 11, 31);
    const [row] = journalRows(ANNA, [wrote("ổ".repeat(100_000))]);
    if (row === undefined) throw new Error("a row was expected");
    await bench.archive().takeIn([{ ...row, at }], bench.now);
    const [line] = await bench.archive().transcript(ANNA, 1);
    expect(line?.text).toHaveLength(100_000);
    expect(line?.at).toBe(at);
  });
}
