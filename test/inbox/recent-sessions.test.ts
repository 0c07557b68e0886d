import { expect, test } from "@jest/globals";
import { newSession } from "../../bot/engine/session.ts";
import { recentSessions } from "../../bot/inbox/recent-sessions.ts";

const AN = newSession("zalo:oa:an", "library", 1_000);

test("a session is what was written here while the store holds the very words of it", () => {
  const recent = recentSessions();
  const words = JSON.stringify(AN);
  recent.keep("zalo:oa:an", words, AN);
  expect(recent.read("zalo:oa:an", words)).toBe(AN);
  const another = { ...AN, misses: 2 };
  expect(recent.read("zalo:oa:an", JSON.stringify(another))).toEqual(another);
  expect(recent.read("zalo:oa:an", null)).toBeNull();
  // Another citizen's is read, whatever it says.
  expect(recent.read("zalo:oa:be", words)).not.toBe(AN);
});

test("what was erased is not remembered, nor what was written long ago", () => {
  const recent = recentSessions();
  const words = JSON.stringify(AN);
  recent.keep("zalo:oa:an", words, AN);
  recent.keep("zalo:oa:an", null, null);
  expect(recent.read("zalo:oa:an", words)).not.toBe(AN);
  recent.keep("zalo:oa:an", words, AN);
  for (let other = 0; other < 256; other += 1) recent.keep(`zalo:oa:${other}`, words, AN);
  expect(recent.read("zalo:oa:an", words)).not.toBe(AN);
  expect(recent.read("zalo:oa:an", words)).toEqual(AN);
});

test("a stored session that cannot be read is none", () => {
  expect(recentSessions().read("zalo:oa:an", '{"flow":1}')).toBeNull();
});
