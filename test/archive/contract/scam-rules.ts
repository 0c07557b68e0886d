import { expect } from "@jest/globals";
import type { JournalEntry } from "../../../bot/store/journal-entry.ts";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA, BINH } from "./archive-bench.ts";

const CHI = "webchat:web:chi";

/** What was judged, what officers say of it, and what many citizens look up. */
export function scamRules(bench: ArchiveBench): void {
  bench.test("a check is kept once, and the newest up to a time is found", async () => {
    const entries = [checked({}), checked({ verdict: "no_sign", codes: [], quotes: [] })];
    await bench.take(ANNA, entries);
    await bench.take(ANNA, entries);
    const last = (until: number) => bench.archive().lastScamCheck(ANNA, until);
    expect(await last(1999)).toEqual({
      conversation: ANNA,
      number: 1,
      at: 1000,
      verdict: "scam",
      codes: ["lookalike", "wants_otp"],
      quotes: ["đọc mã OTP"],
      domain: "vneld.top",
    });
    expect(await last(2000)).toMatchObject({ number: 2, verdict: "no_sign", codes: [] });
    expect(await last(999)).toBeNull();
    expect(await bench.archive().lastScamCheck(BINH, 9000)).toBeNull();
  });

  bench.test("the newest word of an officer on a check counts", async () => {
    await bench.take(ANNA, [
      checked({}),
      reviewed(1, "no_sign", "tin thật của xã"),
      reviewed(1, "suspicious", null),
    ]);
    await bench.take(BINH, [checked({}), reviewed(1, "scam", null)]);
    const reviews = await bench.archive().listScamReviews(0, 10);
    expect(reviews).toMatchObject([
      { officer: "lan", verdict: "suspicious", note: null, at: 3000, check: { verdict: "scam" } },
      { officer: "lan", verdict: "scam", check: { conversation: BINH, domain: "vneld.top" } },
    ]);
    expect(await bench.archive().listScamReviews(2001, 10)).toHaveLength(1);
    expect(await bench.archive().listScamReviews(0, 1)).toHaveLength(1);
  });

  bench.test("a domain is a wave when enough conversations looked it up, by day", async () => {
    // Day 1 of Vietnam begins seven hours before that of UTC.
    const evening = 17 * 3600;
    await bench.take(ANNA, [checked({ link: "a" }), checked({ link: "b" })]);
    await bench.take(BINH, [checked({ link: "a", verdict: "suspicious" })], evening);
    await bench.take(CHI, [checked({ domain: "mot-lan.top" }), checked({ domain: null })]);
    expect(await bench.archive().listScamWaves(0, 2, 10)).toEqual([
      {
        domain: "vneld.top",
        conversations: 2,
        links: 2,
        accused: 2,
        days: [
          { day: "1970-01-01", lookUps: 2 },
          { day: "1970-01-02", lookUps: 1 },
        ],
      },
    ]);
    expect(await bench.archive().listScamWaves(3000, 2, 10)).toEqual([]);
    const all = await bench.archive().listScamWaves(0, 1, 10);
    expect(all.map(({ domain }) => domain)).toEqual(["vneld.top", "mot-lan.top"]);
  });

  bench.test("a citizen's wish takes the quoted words and the note, not the verdicts", async () => {
    await bench.take(ANNA, [checked({}), reviewed(1, "no_sign", "lời của chị ấy")]);
    await bench.take(ANNA, [{ kind: "data_erased" }], 3);
    expect(await bench.archive().listScamReviews(0, 10)).toMatchObject([
      { verdict: "no_sign", note: null, check: { verdict: "scam", quotes: [] } },
    ]);
  });

  bench.test("old checks and reviews go with the talks", async () => {
    await bench.take(ANNA, [checked({}), reviewed(1, "no_sign", null)]);
    expect(await bench.archive().forgetBefore(9000, 10)).toBe(2);
    expect(await bench.archive().lastScamCheck(ANNA, 9000)).toBeNull();
    expect(await bench.archive().listScamReviews(0, 10)).toEqual([]);
  });
}

type Checked = Extract<JournalEntry, { kind: "scam_checked" }>;

function checked(change: Partial<Checked>): JournalEntry {
  return {
    kind: "scam_checked",
    verdict: "scam",
    codes: ["lookalike", "wants_otp"],
    quotes: ["đọc mã OTP"],
    domain: "vneld.top",
    link: "a",
    ...change,
  };
}

function reviewed(number: number, verdict: Checked["verdict"], note: string | null): JournalEntry {
  const review = { kind: "scam_reviewed", code: "K7-0001", officer: "lan" } as const;
  return { ...review, checked: number, verdict, note };
}
