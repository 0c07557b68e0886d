import { expect } from "@jest/globals";
import { wrote } from "../journal-rows.ts";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA, BINH } from "./archive-bench.ts";
import { EVERY_LINE } from "./every-line.ts";

/** What was said is read back as it was said. */
export function transcriptRules(bench: ArchiveBench): void {
  bench.test("an empty archive knows nothing and takes nothing in", async () => {
    expect(await bench.archive().transcript(ANNA, 10)).toEqual([]);
    expect(await bench.archive().listCases(["waiting", "claimed", "closed"], 10)).toEqual([]);
    expect(await bench.archive().listCases([], 10)).toEqual([]);
    expect(await bench.archive().findCase("K7-0001")).toBeNull();
    expect(await bench.archive().listSetAside(10)).toEqual([]);
    expect(await bench.archive().takeIn([], bench.now)).toEqual({ taken: 0, setAside: [] });
  });

  bench.test("every kind of line is read back as it was told", async () => {
    const told = await bench.take(ANNA, EVERY_LINE);
    expect(told).toEqual({ taken: EVERY_LINE.length, setAside: [] });
    const lines = await bench.archive().transcript(ANNA, 100);
    expect(lines.map(({ number, kind, author }) => [number, kind, author])).toEqual([
      [1, "citizen_opened", "citizen"],
      [2, "bot_said", "bot"],
      [3, "citizen_wrote", "citizen"],
      [4, "citizen_tapped", "citizen"],
      [5, "citizen_sent_media", "citizen"],
      [6, "citizen_sent_location", "citizen"],
      [7, "bot_said", "automatic"],
      [8, "officer_said", "officer"],
    ]);
    expect(lines[0]).toEqual({
      number: 1,
      at: 1000,
      kind: "citizen_opened",
      author: "citizen",
      officer: null,
      text: "",
      buttons: [],
      media: null,
      location: null,
      delivery: null,
    });
    expect(lines[1]).toMatchObject({ text: "Chào ông/bà", buttons: ["Cài VNeID", "Khác"] });
    expect(lines[3]).toMatchObject({ text: "Cài VNeID" });
    expect(lines[4]).toMatchObject({ media: "voice", text: "" });
    expect(lines[5]).toMatchObject({ location: { latitude: 21.0285, longitude: 105.8542 } });
    expect(lines[7]).toMatchObject({ text: "Tôi nghe đây", officer: "lan" });
  });

  bench.test(
    "a transcript is its newest lines, oldest first, of one conversation alone",
    async () => {
      await bench.take(ANNA, [wrote("một"), wrote("hai"), wrote("ba")]);
      await bench.take(BINH, [wrote("khác")]);
      const texts = (await bench.archive().transcript(ANNA, 2)).map((line) => line.text);
      expect(texts).toEqual(["hai", "ba"]);
    },
  );
}
