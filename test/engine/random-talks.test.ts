import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Talk } from "../../bot/cli/chat/talk.ts";
import { happen, restart, startTalk, tapOf } from "../../bot/cli/chat/talk.ts";
import { DAY_MS } from "../../bot/engine/session.ts";
import { readSession } from "../../bot/inbox/session-schema.ts";
import { MEDIA_KINDS } from "../../bot/message/citizen-content.ts";
import { libraryOf } from "../support/library-of.ts";
import { MONDAY_MORNING } from "../support/play.ts";
import { ALLOWANCE, allowance } from "./allowance.ts";

const TALKS = 300;

const changedFlow = ALLOWANCE["flows/tro-cap.yaml"].replace("bước: luong-huu", "bước: huu-tri");
const changed = libraryOf({ ...ALLOWANCE, "flows/tro-cap.yaml": changedFlow });

const words = fc.oneof(
  fc.constantFrom(
    "trợ cấp người già",
    "cài ứng dụng",
    "76",
    "1949",
    "1",
    "2",
    "có",
    "không",
    "xong",
  ),
  fc.constantFrom(
    "quay lại",
    "hủy",
    "menu",
    "làm tiếp",
    "nhắc lại",
    "gặp cán bộ",
    "trợ giúp",
    "vì sao",
  ),
  fc.constantFrom(
    "VNeID có mất tiền không",
    "nhà bị cháy",
    "tôi muốn góp ý",
    "0912345678",
    "bỏ qua",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);

type Move = (talk: Talk) => readonly unknown[] | null;

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: words.map(
      (text): Move =>
        (talk) =>
          happen(talk, { kind: "citizen_wrote", text }).bot,
    ),
  },
  {
    weight: 3,
    arbitrary: fc.nat().map(
      (index): Move =>
        (talk) => {
          const { button } = talk.shown[index % Math.max(talk.shown.length, 1)] ?? {};
          const tap = button === undefined ? null : tapOf(talk, button.label);
          return tap === null ? null : happen(talk, tap).bot;
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...MEDIA_KINDS).map(
      (media): Move =>
        (talk) =>
          happen(talk, { kind: "citizen_sent_media", media }).bot,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 40 * DAY_MS }).map(
      (ms): Move =>
        (talk) => {
          talk.now += ms;
          return null;
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(allowance, changed).map(
      (library): Move =>
        (talk) => {
          talk.library = library;
          return null;
        },
    ),
  },
);

test("random talks never fail, never meet silence, and leave a session that can be stored", () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
      const talk = startTalk(allowance, "webchat", MONDAY_MORNING);
      for (const play of moves) {
        const said = play(talk);
        if (said !== null) expect(said.length).toBeGreaterThan(0);
        const { session } = talk;
        if (session !== null) expect(readSession(JSON.stringify(session))).toEqual(session);
        restart(talk);
      }
    }),
    { numRuns: TALKS },
  );
});

test("an officer is at most two turns away, whatever was said before", () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 15 }), (moves) => {
      const talk = startTalk(allowance, "webchat", MONDAY_MORNING);
      for (const play of moves) play(talk);
      happen(talk, { kind: "citizen_wrote", text: "gặp cán bộ" });
      happen(talk, { kind: "citizen_wrote", text: "gặp cán bộ" });
      expect(talk.session?.case).not.toBeNull();
    }),
    { numRuns: TALKS },
  );
});
