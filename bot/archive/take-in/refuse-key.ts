import type { JournalRow } from "../../store/lane-store.ts";

/**
 * Says why a row could not be kept under its own name and number; null when it can. PostgreSQL refuses
 * NUL and lone surrogates in text, and fractions in whole numbers.
 */
export function refuseKey(row: JournalRow): string | null {
  if (row.conversation.includes("\0") || !row.conversation.isWellFormed()) {
    return "its conversation's name holds characters that no database keeps";
  }
  if (!Number.isSafeInteger(row.number)) return "its number is not a whole number";
  if (!Number.isSafeInteger(row.at)) return "its time is not a whole number of ms";
  return null;
}
