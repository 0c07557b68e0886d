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
  correct: "sửa",
  slow: "nói chậm lại",
  normal: "nói bình thường",
  simpler: "nói dễ hiểu hơn",
  proxy: "hỏi hộ",
  self: "hỏi cho tôi",
  my_data: "xem dữ liệu",
  erase: "xóa dữ liệu",
  stop: "ngừng nhắn",
  start: "nhận tin",
  english: "tiếng Anh",
  vietnamese: "tiếng Việt",
} as const;
export type CommandId = keyof typeof COMMANDS;

/** Stands in content/commands.yaml too, but goes before every command. */
export const EMERGENCY_KEYWORD = "khẩn cấp";

export function isCommand(id: string): id is CommandId {
  return Object.hasOwn(COMMANDS, id);
}
