import type { Span } from "./span.ts";
import { spansOf } from "./span.ts";

/** Dossier numbers: "H29.15.8-240305-0042", "000.00.07.G12-240815-0133". Given in capitals. */
export function findDossiers(text: string): readonly Span[] {
  return spansOf(text, DOSSIER, "dossier", ([written]) => written.toUpperCase());
}

const DOSSIER =
  /(?<![\p{L}\p{N}.])(?:[a-z]\d{2}(?:\.\d{1,3}){0,3}|\d{3}\.\d{2}\.\d{2}\.[a-z]\d{2})-\d{6}-\d{3,6}(?!\d)/giu;

/** Citizen numbers (CCCD): 12 digits, the first three a province from 001 to 096. */
export function findCitizenIds(text: string): readonly Span[] {
  return spansOf(text, CITIZEN_ID, "citizen_id", ([written]) => written);
}

const CITIZEN_ID = /(?<![\d.])(?!000)0(?:[0-8]\d|9[0-6])\d{9}(?!\d)/g;
