import { BARE_TALK_LINES, TALK_LINE, TEST_FILE, WANTED_CASE } from "../keywords/tests.ts";
import type { Place } from "./place.ts";
import {
  DURATION,
  dictionaryOf,
  FLAG,
  FREE,
  listOf,
  mapOf,
  STRING,
  VALUE,
  wordOf,
} from "./place.ts";

const LINE: Place = {
  kind: "either",
  scalar: wordOf(BARE_TALK_LINES),
  list: FREE,
  map: mapOf(TALK_LINE, {
    citizen: STRING,
    taps: STRING,
    sends_image: FREE,
    wait: DURATION,
    bot_says: STRING,
    bot_does_not_say: STRING,
    bot_at: STRING,
    slots: dictionaryOf(VALUE),
    case: mapOf(WANTED_CASE, { team: STRING, reason: STRING }),
    no_case: FREE,
    cost: VALUE,
  }),
};

/** A file of test/conversations/. */
export const TEST_PLACE = mapOf(TEST_FILE, {
  language: STRING,
  test: STRING,
  flow: STRING,
  channel: STRING,
  cost: VALUE,
  pass: FLAG,
  talk: listOf(LINE),
});
