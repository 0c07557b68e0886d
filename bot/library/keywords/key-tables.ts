import { FAQ, FAQ_FILE, INTENT, INTENTS_FILE } from "./content-files.ts";
import { FLOW_HEADER, SOURCE } from "./file-header.ts";
import type { KeywordTable } from "./keyword-table.ts";
import { SLOT } from "./slots.ts";
import {
  ATTACHMENT,
  END,
  GUIDE_ITEM,
  LINK_BUTTON,
  OFFICER,
  OPTION,
  TROUBLE,
} from "./step-parts.ts";
import { STEP_ID, STEP_KEYS, STEP_KINDS } from "./steps.ts";

/** Keys that flows, answers and intents have somewhere. */
export const KEY_TABLES: readonly KeywordTable[] = [
  ...[FLOW_HEADER, SOURCE, SLOT, STEP_ID, STEP_KINDS, ...Object.values(STEP_KEYS)],
  ...[OPTION, LINK_BUTTON, ATTACHMENT, GUIDE_ITEM, TROUBLE, OFFICER, END],
  ...[FAQ_FILE, FAQ, INTENTS_FILE, INTENT],
];
