import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { judge } from "../../bot/scam/judge.ts";
import { rules } from "./shipped-rules.ts";

const VERDICTS = ["scam", "suspicious", "no_sign"];

test("any text and any address has a judgement", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "https://",
      "@",
      ".vn",
      "xn--",
      "%",
      "[.]",
      "chuyển tiền",
      "o t p",
      "không",
      "\u200b",
      "\ud800",
      "1.2.3.4",
    ),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));
  fc.assert(
    fc.property(text, (pasted) => {
      for (const judgement of [judge(rules, { text: pasted }), judge(rules, { url: pasted })]) {
        expect(VERDICTS).toContain(judgement.verdict);
        expect(judgement.score).toBeGreaterThanOrEqual(0);
        expect(judgement.score).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

test("marks change nothing where the words are the same", () => {
  const marked = judge(rules, { text: "Đọc mã OTP cho tôi ngay" });
  expect(judge(rules, { text: "Doc ma OTP cho toi ngay" }).score).toBe(marked.score);
});
