/** Global commands: id → keyword in content/commands.yaml. They work at every step. */
export const COMMANDS = {
  menu: "menu",
  back: "quay lại",
  repeat: "nhắc lại",
  cancel: "hủy",
  resume: "làm tiếp",
  why: "vì sao hỏi",
  officer: "gặp cán bộ",
  help: "trợ giúp",
} as const;
export type CommandId = keyof typeof COMMANDS;

/** Stands in content/commands.yaml too, but goes before every command. */
export const EMERGENCY_KEYWORD = "khẩn cấp";

export function isCommand(id: string): id is CommandId {
  return Object.hasOwn(COMMANDS, id);
}
