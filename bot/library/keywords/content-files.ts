export const FAQ_FILE = {
  language: "ngôn ngữ",
  topic: "chủ đề",
  owner: "phụ trách",
  faqs: "hỏi đáp",
} as const;

export const FAQ = {
  id: "mã",
  questions: "hỏi",
  answer: "đáp",
  buttons: "nút",
  owner: "phụ trách",
  sources: "căn cứ",
  review_by: "rà soát trước",
} as const;

export const INTENTS_FILE = {
  language: "ngôn ngữ",
  topic: "chủ đề",
  intents: "ý định",
} as const;

export const INTENT = { examples: "ví dụ", counter_examples: "không phải" } as const;

export const DIRECTORY_ENTRY = {
  name: "tên",
  phone: "điện thoại",
  address: "địa chỉ",
  hours: "giờ",
  url: "liên kết",
  map: "bản đồ",
  communes: "xã phường",
  owner: "phụ trách",
  sources: "căn cứ",
  review_by: "rà soát trước",
} as const;

export const ADDRESS_FILE = {
  language: "ngôn ngữ",
  default_form: "mặc định",
  forms: "cách xưng",
} as const;

export const CALENDAR_FILE = {
  language: "ngôn ngữ",
  working_hours: "giờ làm việc",
  holidays: "ngày nghỉ",
  make_up_days: "làm bù",
} as const;

export const HOLIDAY = { date: "ngày", name: "tên" } as const;
export const MAKE_UP_DAY = { date: "ngày", hours: "giờ" } as const;

/** In the order of ISO weekdays. */
export const WEEKDAYS = {
  monday: "thứ 2",
  tuesday: "thứ 3",
  wednesday: "thứ 4",
  thursday: "thứ 5",
  friday: "thứ 6",
  saturday: "thứ 7",
  sunday: "chủ nhật",
} as const;

export const TEAM = { name: "tên", topics: "chủ đề", communes: "xã phường" } as const;

export const CANNED_FILE = { language: "ngôn ngữ", canned: "mẫu trả lời" } as const;
export const CANNED = { id: "mã", name: "tên", text: "nội dung" } as const;

export const PLACES_FILE = {
  language: "ngôn ngữ",
  owner: "phụ trách",
  review_by: "rà soát trước",
  sources: "căn cứ",
  provinces: "tỉnh thành",
} as const;
export const PROVINCE = { name: "tên", old_names: "tên cũ" } as const;

/** Named alike in both languages. */
export const LIMITS_FILE = {
  language: "ngôn ngữ",
  steps_per_turn: "steps_per_turn",
  messages_per_turn: "messages_per_turn",
  depth: "depth",
  turns_per_day: "turns_per_day",
} as const;
