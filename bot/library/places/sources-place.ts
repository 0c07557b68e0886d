import { SOURCE } from "../keywords/file-header.ts";
import { DATE, listOf, mapOf, STRING } from "./place.ts";

/** Where a content comes from. */
export const SOURCES = listOf(
  mapOf(SOURCE, {
    document: STRING,
    url: STRING,
    checked_on: DATE,
    effective_from: DATE,
    effective_to: DATE,
  }),
);
