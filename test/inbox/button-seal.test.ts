import { expect, test } from "@jest/globals";
import { createButtonSeal } from "../../bot/inbox/button-seal.ts";

const seal = createButtonSeal("a secret of at least thirty-two characters");
const here = "webchat:web:visitor";
const action = { kind: "answer", flow: "cai-vneid", step: "may-gi", option: "iphone" } as const;

test("a sealed button opens to what was sealed", () => {
  const payload = seal.seal(here, "hash", action);
  expect(seal.open(here, payload)).toEqual({ library: "hash", action });
  expect(payload.length).toBeLessThan(1_000);
});

test("a button of another conversation, of another secret, or a changed one does not open", () => {
  const payload = seal.seal(here, "hash", action);
  const other = createButtonSeal("another secret of thirty-two characters...");
  expect(seal.open("webchat:web:somebody-else", payload)).toBeNull();
  expect(other.open(here, payload)).toBeNull();
  expect(seal.open(here, `${payload}x`)).toBeNull();
  expect(seal.open(here, `x${payload}`)).toBeNull();
});

test.each(["", ".", "a.b", "a.b.c", "{}", "\u0000", "💥", "A".repeat(5_000)])(
  "%j is no payload of ours",
  (payload) => {
    expect(seal.open(here, payload)).toBeNull();
  },
);
