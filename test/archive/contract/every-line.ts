import type { JournalEntry } from "../../../bot/store/journal-entry.ts";
import { said, wrote } from "../journal-rows.ts";

/** One journal entry for every kind of line. */
export const EVERY_LINE: readonly JournalEntry[] = [
  { kind: "citizen_opened" },
  said("Chào ông/bà", ["Cài VNeID", "Khác"]),
  wrote("Tôi muốn cài VNeID"),
  { kind: "citizen_tapped", label: "Cài VNeID" },
  { kind: "citizen_sent_media", media: "voice" },
  { kind: "citizen_sent_location", latitude: 21.0285, longitude: 105.8542 },
  { kind: "bot_said", automatic: true, text: "Cán bộ đang nói chuyện", buttons: [] },
  { kind: "officer_said", officer: "lan", text: "Tôi nghe đây" },
];
