import { expect } from "@jest/globals";
import { claimed, closed, opened, said, wrote } from "../journal-rows.ts";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA, BINH } from "./archive-bench.ts";

/** Cases move only forward and are listed by urgency. */
export function caseRules(bench: ArchiveBench): void {
  bench.test("a closed case stays closed, whatever comes after", async () => {
    await bench.take(ANNA, [opened("K7-0001"), closed("K7-0001", "lan")]);
    const told = await bench.take(ANNA, [claimed("K7-0001", "minh"), opened("K7-0001")], 3);
    expect(told.setAside).toEqual([]);
    expect(await bench.archive().findCase("K7-0001")).toMatchObject({
      status: "closed",
      officer: null,
    });
  });

  bench.test("opening an open case again raises it and keeps its age and its officer", async () => {
    await bench.take(ANNA, [opened("K7-0001"), claimed("K7-0001", "lan")]);
    await bench.take(ANNA, [opened("K7-0001", { reason: "khan_cap", priority: 1 })], 3);
    expect(await bench.archive().findCase("K7-0001")).toMatchObject({
      reason: "khan_cap",
      priority: 1,
      status: "claimed",
      openedAt: 1000,
      officer: { id: "lan" },
    });
  });

  bench.test("cases are listed by status, the most urgent first, then the oldest", async () => {
    await bench.take(ANNA, [opened("K7-0001"), opened("K7-0002", { priority: 1 })]);
    await bench.take(BINH, [opened("K7-0003", { priority: 1 }), opened("K7-0004")], 5);
    await bench.take(BINH, [claimed("K7-0004", "lan")], 7);
    expect(await bench.codes("waiting")).toEqual(["K7-0002", "K7-0003", "K7-0001"]);
    expect(await bench.codes("claimed")).toEqual(["K7-0004"]);
    expect(await bench.codes("closed")).toEqual([]);
    expect(await bench.codes("waiting", "claimed")).toEqual([
      "K7-0002",
      "K7-0003",
      "K7-0001",
      "K7-0004",
    ]);
    expect(await bench.archive().listCases(["waiting"], 1)).toHaveLength(1);
  });

  bench.test("of open cases it is told when their citizens last did something", async () => {
    await bench.take(ANNA, [wrote("a"), wrote("b"), opened("K7-0001"), said("c")]);
    await bench.take(BINH, [opened("K7-0002"), opened("K7-0003"), closed("K7-0002", "lan")]);
    await bench.take("zalo:1:9", [wrote("d"), opened("K7-0004"), closed("K7-0004", "lan")]);
    const heard = [...(await bench.archive().listLastHeard(10))];
    expect(heard.sort((one, other) => one.at - other.at)).toEqual([
      { conversation: ANNA, at: 2000 },
      // Nothing of this talk is known but that a case was opened.
      { conversation: BINH, at: 2000 },
    ]);
  });

  bench.test("the cases of one conversation are told, whatever became of them", async () => {
    await bench.take(ANNA, [opened("K7-0001"), closed("K7-0001", "lan"), opened("K7-0002")]);
    await bench.take(BINH, [opened("K7-0003")]);
    const codes = (await bench.archive().casesOf(ANNA)).map(({ code }) => code);
    expect(codes).toEqual(["K7-0001", "K7-0002"]);
  });
}
