import { expect, test } from "@jest/globals";
import type { Talk } from "../../bot/cli/chat/talk.ts";
import { happen, restart, startTalk } from "../../bot/cli/chat/talk.ts";
import { nextSpeaker } from "../../bot/inbox/take-event.ts";
import { MONDAY_MORNING } from "../support/play.ts";
import { allowance } from "./allowance.ts";

const MINUTE = 60_000;

/** A citizen is in the middle of a flow, and somebody answers in the channel's own tool. */
function answeredOutside(): Talk {
  const talk = startTalk(allowance, "zalo", MONDAY_MORNING);
  write(talk, "trợ cấp người già");
  expect(happen(talk, { kind: "answered_outside" }).bot).toEqual([]);
  restart(talk);
  return talk;
}

function write(talk: Talk, text: string): string {
  const { bot } = happen(talk, { kind: "citizen_wrote", text });
  return bot.map((it) => it.text).join("\n");
}

test("for half an hour the bot answers only commands and emergencies, marked as automatic", () => {
  const talk = answeredOutside();
  expect(write(talk, "76")).toBe("");
  expect(happen(talk, { kind: "citizen_sent_media", media: "sticker" }).bot).toEqual([]);
  expect(write(talk, "nhắc lại")).toContain("Tin tự động");
  expect(write(talk, "nhà bị cháy")).toContain("114");
  talk.now += 30 * MINUTE - 1;
  expect(write(talk, "76")).toBe("");
  talk.now += 1;
  expect(write(talk, "76")).not.toBe("");
  expect(talk.session?.frames.at(-1)?.step).toBe("noi-nhan");
});

test("each further answer outside makes it half an hour again", () => {
  const talk = answeredOutside();
  talk.now += 20 * MINUTE;
  happen(talk, { kind: "answered_outside" });
  talk.now += 20 * MINUTE;
  expect(write(talk, "76")).toBe("");
});

test("an officer of ours who closes the case hands back to the bot at once", () => {
  const talk = answeredOutside();
  write(talk, "gặp cán bộ");
  const code = talk.session?.case?.code ?? "";
  happen(talk, { kind: "officer_claimed", code, officer: "lan", name: "Lan" });
  happen(talk, { kind: "case_closed", code, officer: "lan" });
  expect(write(talk, "76")).not.toBe("");
});

test("the fence grows once for all that is said outside, and once more for an officer of ours", () => {
  const talk = answeredOutside();
  const { session } = talk;
  if (session === null) throw new Error("there is no session");
  const outside = nextSpeaker({ kind: "bot", fence: 4 }, session, talk.now);
  expect(outside).toEqual({ kind: "outside", fence: 5 });
  expect(nextSpeaker(outside, session, talk.now)).toEqual(outside);
  const waiting = { code: "K7-2041", reason: "yeu_cau", team: null, officer: null } as const;
  expect(nextSpeaker(outside, { ...session, case: waiting }, talk.now)).toEqual(outside);
  const claimed = { ...waiting, officer: { id: "lan", name: "Lan" } };
  expect(nextSpeaker(outside, { ...session, case: claimed }, talk.now)).toEqual({
    kind: "officer",
    id: "lan",
    fence: 6,
  });
  expect(nextSpeaker(outside, session, talk.now + 30 * MINUTE)).toEqual({ kind: "bot", fence: 5 });
});
