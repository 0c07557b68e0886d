import { expect, test } from "@jest/globals";
import { replyZone } from "../../bot/channel/reply-zone.ts";

const HOUR = 3_600_000;

test("two hours before a free reply ends the time is closing", () => {
  expect(replyZone("messenger", 22 * HOUR - 1)).toBe("free");
  expect(replyZone("messenger", 22 * HOUR)).toBe("closing");
  expect(replyZone("messenger", 24 * HOUR)).toBe("refused");
  expect(replyZone("zalo", 46 * HOUR)).toBe("closing");
  expect(replyZone("zalo", 48 * HOUR)).toBe("billed");
  expect(replyZone("zalo", 7 * 24 * HOUR)).toBe("refused");
  expect(replyZone("webchat", 365 * 24 * HOUR)).toBe("free");
});
