import { COMMANDS, EMERGENCY_KEYWORD } from "../../flow/command.ts";

/** Keys of content/commands.yaml. */
export const COMMAND_WORDS = { ...COMMANDS, emergency: EMERGENCY_KEYWORD } as const;
