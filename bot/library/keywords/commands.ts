import { COMMANDS, EMERGENCY_KEYWORD } from "../../flow/command.ts";

/** Keys of content/commands.yaml that the engine obeys. */
export const COMMAND_WORDS = { ...COMMANDS, emergency: EMERGENCY_KEYWORD } as const;

/** Commands of the language that the engine does not know yet. */
export const LATER_COMMAND_WORDS = {
  correct: "sửa",
} as const;
