import type { Intent } from "../../flow/faq.ts";
import type { Slot } from "../../flow/slot.ts";
import type { DirectoryEntry } from "../library.ts";
import type { Path } from "../reading/positions.ts";
import { positionsAt, shownRange } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import type { Complaint } from "../report.ts";
import type { Contacts } from "./contacts.ts";
import type { EnglishCount } from "./english-count.ts";
import type { Translations } from "./translations.ts";

/** What files say of each other: everything a reference may lead to. */
export type World = {
  readonly flowIds: ReadonlySet<string>;
  /** Flow → what it declares under `cần biết`; flows that could not be read are missing. */
  readonly slotsOfFlow: ReadonlyMap<string, ReadonlyMap<string, Slot>>;
  readonly intents: ReadonlyMap<string, Intent>;
  readonly teamIds: ReadonlySet<string>;
  readonly directory: ReadonlyMap<string, DirectoryEntry>;
  /** What the directory holds, to find it typed by hand. */
  readonly contacts: Contacts;
  /** Entries that only the shipped directory has; shipped texts may name them. */
  readonly spareDirectory: ReadonlyMap<string, DirectoryEntry>;
  /** Spare entries that a text named: they join the library's directory. */
  readonly usedSpares: Set<string>;
  /** Paths of pictures and other attached files below `content/`. */
  readonly attachable: ReadonlySet<string>;
  readonly translations: Translations;
  /** Values that options give to slots shared between flows: slot → values. */
  readonly sharedOptions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly english: EnglishCount;
  /** ISO date; null: dates are not compared with today. */
  readonly today: string | null;
};

/** Complains about what stands at a path; the whole thing is underlined. */
export function complain(document: SourceDocument, path: Path, complaint: Complaint): void {
  document.report(shownRange(positionsAt(document.positions, path)), complaint);
}

/** Complains about a key rather than its value. */
export function complainAboutKey(document: SourceDocument, path: Path, complaint: Complaint): void {
  const positions = positionsAt(document.positions, path);
  document.report(positions.key ?? positions.value, complaint);
}
