/** content/scam/official.yaml */
export const OFFICIAL_FILE = {
  language: "ngôn ngữ",
  owner: "phụ trách",
  review_by: "rà soát trước",
  suffixes: "đuôi chính thức",
  sites: "trang chính thức",
  apps: "ứng dụng chính thức",
  known: "trang quen thuộc",
} as const;

export const OFFICIAL_SUFFIX = { suffix: "đuôi", name: "tên", sources: "căn cứ" } as const;

export const OFFICIAL_SITE = {
  name: "tên",
  domains: "tên miền",
  brands: "hay bị giả",
  doubt: "chưa chắc",
  sources: "căn cứ",
} as const;

export const OFFICIAL_APP = {
  name: "tên",
  android: "android",
  ios: "ios",
  doubt: "chưa chắc",
  sources: "căn cứ",
} as const;

/** content/scam/links.yaml */
export const SCAM_LINKS_FILE = {
  language: "ngôn ngữ",
  owner: "phụ trách",
  review_by: "rà soát trước",
  sources: "căn cứ",
  shorteners: "rút gọn",
  cheap_endings: "đuôi rẻ",
  open_endings: "đuôi ai cũng mua được",
  free_hosts: "chỗ đặt trang miễn phí",
  service_words: "chữ mượn danh",
  bait_words: "chữ câu khách",
  filler_words: "chữ đệm",
  signs: "dấu hiệu",
} as const;

export const LINK_SIGN = { points: "điểm", reason: "lý do" } as const;

/** content/scam/tactics.yaml */
export const SCAM_TACTICS_FILE = {
  language: "ngôn ngữ",
  owner: "phụ trách",
  review_by: "rà soát trước",
  sources: "căn cứ",
  thresholds: "ngưỡng",
  word_groups: "nhóm từ",
  signs: "dấu hiệu",
  combinations: "kết hợp",
} as const;

export const SCAM_THRESHOLDS = { scam: "lừa đảo", suspicious: "nghi ngờ" } as const;

export const SCAM_SIGN = {
  id: "mã",
  role: "vai",
  phrases: "câu",
  points: "điểm",
  reason: "lý do",
  advice: "nên làm",
} as const;

/** content/scam/examples.yaml */
export const SCAM_EXAMPLES_FILE = {
  language: "ngôn ngữ",
  owner: "phụ trách",
  review_by: "rà soát trước",
  sources: "căn cứ",
  points: "điểm",
  reason: "lý do",
  scam: "lừa đảo",
  genuine: "thật",
} as const;

/** What a sign tells of a message: the roles that signs play. */
export const SIGN_ROLES = {
  claim: "xưng là ai",
  want: "muốn gì",
  pressure: "thúc ép",
  channel: "kênh",
  money: "tiền",
  secrecy: "giấu giếm",
  lure: "mồi nhử",
  telling: "kể lại",
  asking: "hỏi",
  warning: "cảnh báo",
  calm: "vô hại",
} as const;

export const SCAM_COMBINATION = {
  id: "mã",
  all: "cùng có",
  without: "không có",
  points: "điểm",
  reason: "lý do",
  advice: "nên làm",
} as const;
