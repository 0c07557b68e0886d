import {
  LINK_SIGN,
  OFFICIAL_APP,
  OFFICIAL_FILE,
  OFFICIAL_SITE,
  OFFICIAL_SUFFIX,
  SCAM_COMBINATION,
  SCAM_EXAMPLES_FILE,
  SCAM_LINKS_FILE,
  SCAM_SIGN,
  SCAM_TACTICS_FILE,
  SCAM_THRESHOLDS,
  SIGN_ROLES,
} from "../keywords/scam.ts";
import {
  DATE,
  dictionaryOf,
  FLAG,
  listOf,
  mapOf,
  STRING,
  STRINGS,
  TEXT,
  VALUE,
  wordOf,
} from "./place.ts";
import { SOURCES } from "./sources-place.ts";

const HEADER = { language: STRING, owner: STRING, review_by: DATE } as const;

const OFFICIAL = mapOf(OFFICIAL_FILE, {
  ...HEADER,
  suffixes: listOf(mapOf(OFFICIAL_SUFFIX, { suffix: STRING, name: STRING, sources: SOURCES })),
  sites: listOf(
    mapOf(OFFICIAL_SITE, {
      name: STRING,
      domains: STRINGS,
      brands: STRINGS,
      doubt: FLAG,
      sources: SOURCES,
    }),
  ),
  apps: listOf(
    mapOf(OFFICIAL_APP, {
      name: STRING,
      android: STRING,
      ios: STRING,
      doubt: FLAG,
      sources: SOURCES,
    }),
  ),
  known: STRINGS,
});

const LINKS = mapOf(SCAM_LINKS_FILE, {
  ...HEADER,
  sources: SOURCES,
  shorteners: STRINGS,
  cheap_endings: STRINGS,
  open_endings: STRINGS,
  free_hosts: STRINGS,
  service_words: STRINGS,
  bait_words: STRINGS,
  filler_words: STRINGS,
  signs: dictionaryOf(mapOf(LINK_SIGN, { points: VALUE, reason: TEXT })),
});

const TACTICS = mapOf(SCAM_TACTICS_FILE, {
  ...HEADER,
  sources: SOURCES,
  thresholds: mapOf(SCAM_THRESHOLDS, { scam: VALUE, suspicious: VALUE }),
  word_groups: dictionaryOf(STRINGS),
  signs: listOf(
    mapOf(SCAM_SIGN, {
      id: STRING,
      role: wordOf(SIGN_ROLES),
      phrases: STRINGS,
      points: VALUE,
      reason: TEXT,
      advice: TEXT,
    }),
  ),
  combinations: listOf(
    mapOf(SCAM_COMBINATION, {
      id: STRING,
      all: STRINGS,
      without: STRINGS,
      points: VALUE,
      reason: TEXT,
      advice: TEXT,
    }),
  ),
});

const EXAMPLES = mapOf(SCAM_EXAMPLES_FILE, {
  ...HEADER,
  sources: SOURCES,
  points: VALUE,
  reason: TEXT,
  scam: STRINGS,
  genuine: STRINGS,
});

/** The files of content/scam/. */
export const SCAM_PLACES = {
  scam_official: OFFICIAL,
  scam_links: LINKS,
  scam_tactics: TACTICS,
  scam_examples: EXAMPLES,
} as const;
