import { expect, test } from "@jest/globals";
import { happen, startTalk } from "../../bot/cli/chat/talk.ts";
import { newSession } from "../../bot/engine/session.ts";
import { takeTurn } from "../../bot/engine/take-turn.ts";
import type { Happening } from "../../bot/message/happening.ts";
import { MONDAY_MORNING, play, playLast, saidIn } from "../support/play.ts";
import { allowance } from "./allowance.ts";

const START = "trợ cấp người già";

test("until an officer claims, the bot goes on helping", async () => {
  const report = await playLast(allowance, [START, "gặp cán bộ", "76"]);
  expect(report).toMatchObject({ at: { step: "noi-nhan" }, case: { reason: "yeu_cau" } });
});

test("from claim to close the bot answers only commands and emergencies, marked as automatic", async () => {
  const reports = await play(allowance, [
    START,
    "gặp cán bộ",
    "!officer Chào bà ạ",
    "76",
    "!sticker",
    "nhắc lại",
    "nhà bị cháy",
  ]);
  expect(saidIn(reports[2])).not.toContain("Chào bà ạ");
  expect(reports[3]).toMatchObject({ bot: [], at: { step: "hoi-tuoi" } });
  expect(reports[4]?.bot).toEqual([]);
  expect(saidIn(reports[5])).toContain("Tin tự động");
  expect(saidIn(reports[6])).toContain("114");
});

test("after close one sentence and the waiting question, if it is younger than a day", async () => {
  const lines = [START, "gặp cán bộ", "!officer Vâng ạ"];
  const fresh = await playLast(allowance, [...lines, "!close"]);
  expect(fresh).toMatchObject({ case: null, at: { step: "hoi-tuoi" } });
  expect(saidIn(fresh)).toContain("bao nhiêu tuổi");
  const old = await playLast(allowance, [...lines, "!wait 25h", "!close"]);
  expect(old).toMatchObject({ case: null, at: null });
  expect(saidIn(old)).not.toContain("bao nhiêu tuổi");
});

test("the first officer has the word; nobody else can take it, use it or end it", () => {
  const talk = startTalk(allowance, "webchat", MONDAY_MORNING);
  happen(talk, { kind: "citizen_wrote", text: "gặp cán bộ" });
  const code = talk.session?.case?.code ?? "";
  happen(talk, { kind: "officer_claimed", code, officer: "lan", name: "Lan" });
  happen(talk, { kind: "officer_claimed", code, officer: "hoa", name: "Hoa" });
  expect(talk.session?.case?.officer).toEqual({ id: "lan", name: "Lan" });
  expect(effectsOf({ kind: "officer_replied", code, officer: "hoa", text: "x" })).toEqual([]);
  expect(
    effectsOf({ kind: "officer_replied", code: "A2-0000", officer: "lan", text: "x" }),
  ).toEqual([]);
  expect(effectsOf({ kind: "case_closed", code, officer: "hoa" })).toEqual([]);
  expect(effectsOf({ kind: "officer_replied", code, officer: "lan", text: "x" })).toEqual([
    { type: "send_reply", officer: "lan", text: "x" },
  ]);

  function effectsOf(happening: Happening) {
    const input = {
      conversation: "webchat:web:a",
      channel: "webchat",
      unit: null,
      happening,
    } as const;
    const tools = { now: MONDAY_MORNING, newId: () => "id" };
    return takeTurn(allowance, talk.session, input, tools).effects;
  }
});

test("an emergency raises the open case", () => {
  const session = {
    ...newSession("webchat:web:a", allowance.hash, MONDAY_MORNING),
    case: { code: "K7-2041", reason: "yeu_cau", team: null, officer: null },
  } as const;
  const result = takeTurn(
    allowance,
    session,
    {
      conversation: "webchat:web:a",
      channel: "webchat",
      unit: null,
      happening: { kind: "citizen_wrote", text: "nhà bị cháy" },
    },
    { now: MONDAY_MORNING, newId: () => "new" },
  );
  const opened = result.effects.find((effect) => effect.type === "open_case");
  expect(opened).toMatchObject({ case: { code: "K7-2041", reason: "khan_cap", priority: 1 } });
});

test("the officer reads what the citizen told, sensitive values masked", async () => {
  const talk = startTalk(allowance, "webchat", MONDAY_MORNING);
  for (const text of [START, "76", "2", "0912345678"])
    happen(talk, { kind: "citizen_wrote", text });
  const result = takeTurn(
    allowance,
    talk.session,
    {
      conversation: "webchat:web:a",
      channel: "webchat",
      unit: null,
      happening: { kind: "citizen_wrote", text: "gặp cán bộ" },
    },
    { now: MONDAY_MORNING, newId: () => "K7-2041" },
  );
  const opened = result.effects.find((effect) => effect.type === "open_case");
  expect(opened).toMatchObject({
    case: {
      summary: [
        { slot: "tuổi", value: "76" },
        { slot: "nơi_nhận", value: "Tại nhà" },
        { slot: "số_máy", value: "•••••••678" },
      ],
    },
  });
});
