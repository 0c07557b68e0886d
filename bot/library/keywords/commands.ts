import { COMMANDS, EMERGENCY_KEYWORD } from "../../flow/command.ts";

/** Keys of content/commands.yaml that the engine obeys. */
export const COMMAND_WORDS = { ...COMMANDS, emergency: EMERGENCY_KEYWORD } as const;

/** Commands of the language that the engine does not know yet. */
export const LATER_COMMAND_WORDS = {
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
