import { GIVE_UP_WORDS, UNLIMITED_WORD } from "../keywords/fixed-words.ts";
import {
  ATTACHMENT,
  END,
  GUIDE_ITEM,
  LINK_BUTTON,
  MAP_POINT,
  OFFICER,
  OPTION,
  SUGGESTED_ANSWER,
  TROUBLE,
} from "../keywords/step-parts.ts";
import type { StepKindWord } from "../keywords/steps.ts";
import { THEN } from "../keywords/steps.ts";
import type { Place } from "./place.ts";
import {
  CONDITION,
  DURATION,
  dictionaryOf,
  FLAG,
  listOf,
  mapOf,
  STRING,
  STRINGS,
  scalarOr,
  TEXT,
  TEXTS,
  VALUE,
  wordOrName,
  wordOrOther,
} from "./place.ts";

const STEPS = listOf({ kind: "step" });

export const LINK_BUTTONS = listOf(mapOf(LINK_BUTTON, { label: TEXT, to: STRING }));

const SUGGESTED_ANSWERS = listOf(
  scalarOr(TEXT, mapOf(SUGGESTED_ANSWER, { label: TEXT, short: STRING })),
);

const OPTIONS = listOf(
  scalarOr(
    STRING,
    mapOf(OPTION, { label: TEXT, short: STRING, value: STRING, to: STRING, also: STRINGS }),
  ),
);

export const MAP: Place = scalarOr(STRING, mapOf(MAP_POINT, { lat: VALUE, lng: VALUE }));

const ATTACHMENTS = listOf(
  mapOf(ATTACHMENT, { image: STRING, file: STRING, link: STRING, map: MAP, label: TEXT }),
);

const GUIDE = listOf(
  mapOf(GUIDE_ITEM, {
    do: TEXT,
    image: STRING,
    tip: TEXT,
    troubles: listOf(mapOf(TROUBLE, { problem: TEXT, fix: TEXT })),
  }),
);

const ASKING = {
  retry: TEXTS,
  attempts: scalarOr(wordOrOther(UNLIMITED_WORD), VALUE),
  on_give_up: wordOrName(GIVE_UP_WORDS),
  why: TEXT,
} as const;

const INTO: Place = scalarOr(STRING, dictionaryOf(STRING));

/** What stands right of the key that makes a step what it is. */
export const KIND_PLACES: Readonly<Record<StepKindWord, Place>> = {
  say: TEXT,
  ask: STRING,
  choose: VALUE,
  confirm: STRINGS,
  if: CONDITION,
  guide: GUIDE,
  call: STRING,
  go: STRING,
  set: dictionaryOf(VALUE),
  forget: STRINGS,
  lookup: STRING,
  check_scam: STRING,
  remind: TEXT,
  officer: mapOf(OFFICER, { team: STRING, reason: STRING, priority: VALUE, summary: STRINGS }),
  rate: TEXT,
  quiz: TEXT,
  end: mapOf(END, { say: TEXT, buttons: LINK_BUTTONS }),
};

/** Places of a step's other keys, by kind. */
export const STEP_PLACES: Readonly<Record<StepKindWord, Readonly<Record<string, Place>>>> = {
  say: { attach: ATTACHMENTS, buttons: LINK_BUTTONS },
  ask: {
    question: TEXT,
    ...ASKING,
    examples: TEXTS,
    verbatim: FLAG,
    optional: FLAG,
    buttons: SUGGESTED_ANSWERS,
  },
  choose: { question: TEXT, options: OPTIONS, ...ASKING },
  confirm: { question: TEXT },
  if: { [THEN]: STEPS, else: STEPS },
  guide: { question: TEXT },
  call: { with: dictionaryOf(VALUE), receive: dictionaryOf(STRING) },
  go: {},
  set: {},
  forget: {},
  lookup: {
    with: dictionaryOf(STRING),
    into: INTO,
    timeout: DURATION,
    on_error: wordOrName(GIVE_UP_WORDS),
  },
  check_scam: { into: INTO },
  remind: { after: DURATION },
  officer: {},
  rate: { into: INTO },
  quiz: { options: OPTIONS, answer: STRING, explain: TEXT },
  end: {},
};
