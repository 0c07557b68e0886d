import { expect } from "@jest/globals";
import { claimed, closed, opened, said, wrote } from "../journal-rows.ts";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA, BINH } from "./archive-bench.ts";

/** What is old goes, in batches, and does not come back. */
export function retentionRules(bench: ArchiveBench): void {
  bench.test("what is older than the time goes, what is younger stays", async () => {
    await bench.take(ANNA, [wrote("một"), said("A"), { kind: "message_sent", message: 1 }]);
    await bench.take(ANNA, [wrote("hai"), said("B"), { kind: "message_sent", message: 2 }], 11);
    expect(await bench.archive().forgetBefore(11_000, 100)).toBe(3);
    const lines = await bench.archive().transcript(ANNA, 100);
    expect(lines.map(({ text, delivery }) => [text, delivery?.outcome])).toEqual([
      ["hai", undefined],
      ["B", "sent"],
    ]);
    expect(await bench.archive().forgetBefore(11_000, 100)).toBe(0);
  });

  bench.test("a case goes when it was closed long ago, an open one never", async () => {
    await bench.take(ANNA, [
      opened("K7-0001"),
      claimed("K7-0001", "lan"),
      closed("K7-0001", "lan"),
    ]);
    await bench.take(BINH, [opened("K7-0002")]);
    await bench.archive().forgetBefore(3000, 100);
    expect(await bench.codes("waiting", "claimed", "closed")).toEqual(["K7-0001", "K7-0002"]);
    await bench.archive().forgetBefore(3001, 100);
    expect(await bench.codes("waiting", "claimed", "closed")).toEqual(["K7-0002"]);
  });

  bench.test("no more than the batch goes at once", async () => {
    await bench.take(ANNA, [wrote("một"), wrote("hai"), wrote("ba")]);
    expect(await bench.archive().forgetBefore(100_000, 2)).toBe(2);
    expect((await bench.archive().transcript(ANNA, 9)).map((line) => line.text)).toEqual(["ba"]);
    expect(await bench.archive().forgetBefore(100_000, 2)).toBe(1);
  });

  bench.test("rows that went do not come back when they are handed in again", async () => {
    await bench.take(ANNA, [wrote("một")]);
    await bench.archive().forgetBefore(100_000, 9);
    await bench.take(ANNA, [wrote("một"), wrote("hai")]);
    expect((await bench.archive().transcript(ANNA, 9)).map((line) => line.text)).toEqual(["hai"]);
  });
}
