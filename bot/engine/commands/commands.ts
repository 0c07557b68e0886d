import type { CommandId } from "../../flow/command.ts";
import type { Turn } from "../turn.ts";
import { askForOther, askForSelf } from "./ask-for.ts";
import { goBack } from "./back.ts";
import { cancel } from "./cancel.ts";
import { correct } from "./correct.ts";
import { askToErase } from "./erase.ts";
import { help } from "./help.ts";
import { goToMenu } from "./menu.ts";
import { showMyData } from "./my-data.ts";
import { stopNotices, takeNotices } from "./notices.ts";
import { askForOfficer } from "./officer.ts";
import { repeat } from "./repeat.ts";
import { resume } from "./resume.ts";
import { saySimpler } from "./simpler.ts";
import { speakNormally, speakSlowly } from "./speak-slowly.ts";
import { speakEnglish, speakVietnamese } from "./switch-locale.ts";
import { sayWhy } from "./why.ts";

/** The global commands. */
export const COMMAND_ACTIONS: Readonly<Record<CommandId, (turn: Turn) => Turn>> = {
  menu: goToMenu,
  back: goBack,
  repeat,
  cancel,
  resume,
  why: sayWhy,
  officer: askForOfficer,
  help,
  correct,
  slow: speakSlowly,
  normal: speakNormally,
  simpler: saySimpler,
  proxy: askForOther,
  self: askForSelf,
  my_data: showMyData,
  erase: askToErase,
  stop: stopNotices,
  start: takeNotices,
  english: speakEnglish,
  vietnamese: speakVietnamese,
};
