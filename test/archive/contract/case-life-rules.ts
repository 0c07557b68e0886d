import { expect } from "@jest/globals";
import { claimed, closed, opened } from "../journal-rows.ts";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA } from "./archive-bench.ts";

/** A case waits, is claimed and is closed. */
export function caseLifeRules(bench: ArchiveBench): void {
  bench.test("a case waits, is claimed, is closed", async () => {
    await bench.take(ANNA, [
      opened("K7-0001", {
        team: "an_sinh",
        reason: "het_luot",
        priority: 2,
        summary: [{ slot: "tuổi", value: "70" }],
        notes: ["Gọi lại lúc 8 giờ\0"],
      }),
    ]);
    const waiting = {
      code: "K7-0001",
      conversation: ANNA,
      team: "an_sinh",
      reason: "het_luot",
      priority: 2,
      summary: [{ slot: "tuổi", value: "70" }],
      notes: ["Gọi lại lúc 8 giờ"],
      status: "waiting",
      officer: null,
      openedAt: 1000,
      claimedAt: null,
      closedAt: null,
      closedBy: null,
    };
    expect(await bench.archive().findCase("K7-0001")).toEqual(waiting);

    await bench.take(ANNA, [claimed("K7-0001", "lan")], 2);
    const officer = { id: "lan", name: "Cán bộ lan" };
    const held = { ...waiting, status: "claimed", officer, claimedAt: 2000 };
    expect(await bench.archive().findCase("K7-0001")).toEqual(held);

    await bench.take(ANNA, [closed("K7-0001", "lan")], 3);
    const done = { ...held, status: "closed", closedAt: 3000, closedBy: "lan" };
    expect(await bench.archive().findCase("K7-0001")).toEqual(done);
  });
}
