import { expect } from "@jest/globals";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA, BINH } from "./archive-bench.ts";

/** Ratings and other facts are kept for the figures, once each. */
export function factRules(bench: ArchiveBench): void {
  bench.test("a rating is kept with its flow and step, however often it is handed in", async () => {
    const rated = { kind: "rated", flow: "cai-vneid", step: "y-kien", rating: 4 } as const;
    await bench.take(ANNA, [rated]);
    await bench.take(ANNA, [rated]);
    await bench.take(BINH, [
      { ...rated, rating: 1 },
      { kind: "reminder_dropped", flow: "cai-vneid", step: "s3" },
    ]);
    const ratings = await bench.archive().listFacts("rated", 0, 100);
    expect(
      ratings.map(({ conversation, flow, step, value }) => [conversation, flow, step, value]),
    ).toEqual([
      [ANNA, "cai-vneid", "y-kien", 4],
      [BINH, "cai-vneid", "y-kien", 1],
    ]);
    const dropped = await bench.archive().listFacts("reminder_dropped", 0, 100);
    expect(dropped).toMatchObject([{ step: "s3", value: null }]);
    expect(await bench.archive().listFacts("rated", 1001, 100)).toEqual([]);
  });
}
