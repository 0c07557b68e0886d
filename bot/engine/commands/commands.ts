import type { CommandId } from "../../flow/command.ts";
import type { Turn } from "../turn.ts";
import { goBack } from "./back.ts";
import { cancel } from "./cancel.ts";
import { help } from "./help.ts";
import { goToMenu } from "./menu.ts";
import { askForOfficer } from "./officer.ts";
import { repeat } from "./repeat.ts";
import { resume } from "./resume.ts";
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
};
