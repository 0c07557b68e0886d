import { expect } from "@jest/globals";
import { closed, opened, said, wrote } from "../journal-rows.ts";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA, BINH } from "./archive-bench.ts";

/** A citizen has what was said forgotten. */
export function erasureRules(bench: ArchiveBench): void {
  const summary = [{ slot: "tuổi", value: "70" }];

  bench.test("everything said before a citizen's wish goes, of that citizen alone", async () => {
    await bench.take(BINH, [wrote("bí mật của Bình")]);
    await bench.take(ANNA, [wrote("bí mật"), said("vâng"), { kind: "data_erased" }, said("xong")]);
    await bench.take(ANNA, [wrote("xin chào")], 5);
    const texts = async (of: string) =>
      (await bench.archive().transcript(of, 10)).map(({ text }) => text);
    expect(await texts(ANNA)).toEqual(["xong", "xin chào"]);
    expect(await texts(BINH)).toEqual(["bí mật của Bình"]);
  });

  bench.test("a closed case keeps no words of the citizen, an open one does", async () => {
    await bench.take(ANNA, [
      opened("K7-0001", { summary, notes: ["ghi chú"] }),
      closed("K7-0001", "lan"),
      opened("K7-0002", { summary }),
      { kind: "data_erased" },
    ]);
    const erased = await bench.archive().findCase("K7-0001");
    expect(erased).toMatchObject({ summary: [], notes: [], status: "closed" });
    expect(await bench.archive().findCase("K7-0002")).toMatchObject({ summary });
  });
}
