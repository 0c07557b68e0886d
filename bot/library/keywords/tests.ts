/** Header of a file in test/conversations/. */
export const TEST_FILE = {
  language: "ngôn ngữ",
  test: "thử",
  flow: "luồng",
  channel: "kênh",
  cost: "phí",
  pass: "đúng",
  talk: "hội thoại",
} as const;

/** A line of a talk that may stand without a value. */
export const BARE_TALK_LINES = {
  sends_image: "gửi ảnh",
  case: "có việc",
  no_case: "không có việc",
} as const;

/** Keys of a line of a talk; a line has one of them. */
export const TALK_LINE = {
  citizen: "dân",
  taps: "bấm",
  sends_image: "gửi ảnh",
  wait: "chờ",
  bot_says: "bot nói",
  bot_does_not_say: "bot không nói",
  bot_at: "bot ở",
  slots: "ghi nhớ",
  case: "có việc",
  no_case: "không có việc",
  cost: "phí",
} as const;

export const WANTED_CASE = { team: "nhóm", reason: "lý do" } as const;
