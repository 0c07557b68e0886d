import { expect, test } from "@jest/globals";
import { sendPrice } from "../../bot/channel/send-price.ts";

const HOUR = 3_600_000;

test("Zalo is free for 48 hours, billed up to seven days, then refused", () => {
  expect(sendPrice("zalo", 48 * HOUR - 1)).toBe("free");
  expect(sendPrice("zalo", 48 * HOUR)).toBe("billed");
  expect(sendPrice("zalo", 7 * 24 * HOUR - 1)).toBe("billed");
  expect(sendPrice("zalo", 7 * 24 * HOUR)).toBe("refused");
});

test("Messenger is free for 24 hours, then refused; the web chat is always free", () => {
  expect(sendPrice("messenger", 24 * HOUR - 1)).toBe("free");
  expect(sendPrice("messenger", 24 * HOUR)).toBe("refused");
  expect(sendPrice("webchat", 365 * 24 * HOUR)).toBe("free");
});
