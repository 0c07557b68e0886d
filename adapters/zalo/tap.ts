import type { CitizenTap } from "../../bot/message/citizen-content.ts";
import { ZALO_LIMITS } from "./limits.ts";

/**
 * What a button of ours sends when it is pressed: mark, sealed payload, label. Zalo hands it back as an
 * ordinary text and tells neither that it was a tap nor which label it had, so the label travels along.
 * Null when it does not fit.
 */
export function writeTap(payload: string, label: string): string | null {
  const text = `${MARK}${payload} ${label}`;
  return [...text].length > ZALO_LIMITS.buttonPayload ? null : text;
}

/** Null for a text that a citizen wrote. Anyone can type our mark: the seal tells, further in. */
export function readTap(text: string): CitizenTap | null {
  const match = TAP.exec(text);
  const payload = match?.[1];
  if (payload === undefined) return null;
  return { kind: "tap", payload, label: match?.[2] ?? text };
}

/** Carries a version; begins with "#" so that it also passes Zalo's filter for "#" commands. */
const MARK = "#dl1:";
const TAP = /^\s*#dl1:(\S+)(?:\s+(\S.*))?$/s;
