import { SENTENCES } from "../../flow/sentence.ts";
import { COMMAND_WORDS } from "../keywords/commands.ts";
import {
  ADDRESS_FILE,
  CALENDAR_FILE,
  CANNED,
  CANNED_FILE,
  DIRECTORY_ENTRY,
  FAQ,
  FAQ_FILE,
  HOLIDAY,
  INTENT,
  INTENTS_FILE,
  LIMITS_FILE,
  MAKE_UP_DAY,
  PLACES_FILE,
  PROVINCE,
  TEAM,
  WEEKDAYS,
} from "../keywords/content-files.ts";
import { FLOW_HEADER } from "../keywords/file-header.ts";
import { ANY_WORD } from "../keywords/fixed-words.ts";
import { KEEP_WORDS, SLOT, SLOT_KIND_WORDS } from "../keywords/slots.ts";
import type { Place } from "./place.ts";
import {
  DATE,
  DURATION,
  dictionaryOf,
  FLAG,
  FREE,
  listOf,
  mapOf,
  STRING,
  STRINGS,
  scalarOr,
  TEXT,
  VALUE,
  wordOf,
  wordOrOther,
} from "./place.ts";
import { SCAM_PLACES } from "./scam-places.ts";
import { SOURCES } from "./sources-place.ts";
import { LINK_BUTTONS, MAP } from "./step-places.ts";
import { TEST_PLACE } from "./test-places.ts";

/** Kinds of files in a library. */
export type FileKind =
  | "flow"
  | "intents"
  | "faq"
  | "commands"
  | "sentences"
  | "locale"
  | "address"
  | "directory"
  | "calendar"
  | "teams"
  | "canned"
  | "limits"
  | "places"
  | "test"
  | "scam_official"
  | "scam_links"
  | "scam_tactics"
  | "scam_examples"
  | "free";

const SLOTS = dictionaryOf(
  mapOf(SLOT, {
    type: wordOf(SLOT_KIND_WORDS),
    min: VALUE,
    max: VALUE,
    sensitive: FLAG,
    keep: wordOf(KEEP_WORDS),
  }),
);

const FLOW_FILE = mapOf(FLOW_HEADER, {
  language: STRING,
  flow: STRING,
  title: TEXT,
  topic: STRING,
  description: STRING,
  starts_on: scalarOr(wordOrOther(ANY_WORD), STRINGS),
  channels: STRINGS,
  owner: STRING,
  sources: SOURCES,
  review_by: DATE,
  slots: SLOTS,
  renamed_steps: dictionaryOf(STRING),
  expires_after: DURATION,
  steps: listOf({ kind: "step" }),
});

const FAQS = listOf(
  mapOf(FAQ, {
    id: STRING,
    questions: STRINGS,
    answer: TEXT,
    buttons: LINK_BUTTONS,
    owner: STRING,
    sources: SOURCES,
    review_by: DATE,
  }),
);

const INTENTS = dictionaryOf(mapOf(INTENT, { examples: STRINGS, counter_examples: STRINGS }));

const WEEK = mapOf(WEEKDAYS, {
  monday: STRINGS,
  tuesday: STRINGS,
  wednesday: STRINGS,
  thursday: STRINGS,
  friday: STRINGS,
  saturday: STRINGS,
  sunday: STRINGS,
});

const DIRECTORY_FILE = dictionaryOf(
  mapOf(DIRECTORY_ENTRY, {
    name: STRING,
    phone: STRING,
    address: STRING,
    hours: scalarOr(STRING, WEEK),
    url: STRING,
    map: MAP,
    communes: STRINGS,
    owner: STRING,
    sources: SOURCES,
    review_by: DATE,
  }),
);

const ALL_COMMANDS = { language: "ngôn ngữ", ...COMMAND_WORDS };

const SENTENCE_WORDS: Readonly<Record<string, string>> = {
  language: "ngôn ngữ",
  ...Object.fromEntries(Object.entries(SENTENCES).map(([key, { keyword }]) => [key, keyword])),
};

/** The same place for every word of a table, besides `language`. */
function allAs(table: Readonly<Record<string, string>>, place: Place): Record<string, Place> {
  const keys = Object.keys(table).map((key) => [key, place] as const);
  return { ...Object.fromEntries(keys), language: STRING };
}

export const FILE_PLACES: Readonly<Record<FileKind, Place>> = {
  flow: FLOW_FILE,
  intents: mapOf(INTENTS_FILE, { language: STRING, topic: STRING, intents: INTENTS }),
  faq: mapOf(FAQ_FILE, { language: STRING, topic: STRING, owner: STRING, faqs: FAQS }),
  commands: mapOf<string>(ALL_COMMANDS, allAs(ALL_COMMANDS, STRINGS)),
  sentences: mapOf(SENTENCE_WORDS, allAs(SENTENCE_WORDS, TEXT)),
  locale: dictionaryOf(TEXT),
  address: mapOf(ADDRESS_FILE, {
    language: STRING,
    default_form: STRING,
    forms: dictionaryOf(dictionaryOf(STRING)),
  }),
  directory: DIRECTORY_FILE,
  calendar: mapOf(CALENDAR_FILE, {
    language: STRING,
    working_hours: WEEK,
    holidays: listOf(mapOf(HOLIDAY, { date: DATE, name: STRING })),
    make_up_days: listOf(mapOf(MAKE_UP_DAY, { date: DATE, hours: STRINGS })),
  }),
  teams: dictionaryOf(
    mapOf(TEAM, { name: STRING, topics: STRINGS, communes: scalarOr(STRING, STRINGS) }),
  ),
  canned: mapOf(CANNED_FILE, {
    language: STRING,
    canned: listOf(mapOf(CANNED, { id: STRING, name: STRING, text: TEXT })),
  }),
  limits: mapOf(LIMITS_FILE, {
    language: STRING,
    steps_per_turn: VALUE,
    messages_per_turn: VALUE,
    depth: VALUE,
    turns_per_day: VALUE,
  }),
  test: TEST_PLACE,
  ...SCAM_PLACES,
  places: mapOf(PLACES_FILE, {
    language: STRING,
    owner: STRING,
    review_by: DATE,
    sources: SOURCES,
    provinces: listOf(mapOf(PROVINCE, { name: STRING, old_names: STRINGS })),
  }),
  free: FREE,
};
