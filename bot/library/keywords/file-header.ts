/** Header of a flow's file. */
export const FLOW_HEADER = {
  language: "ngôn ngữ",
  flow: "luồng",
  title: "tên",
  topic: "chủ đề",
  description: "mô tả",
  starts_on: "bắt đầu khi",
  channels: "kênh",
  owner: "phụ trách",
  sources: "căn cứ",
  review_by: "rà soát trước",
  slots: "cần biết",
  renamed_steps: "thay bước",
  expires_after: "bỏ dở sau",
  steps: "các bước",
} as const;

/** One source of a flow, an answer or a directory entry. */
export const SOURCE = {
  document: "văn bản",
  url: "nguồn",
  checked_on: "ngày xem",
  effective_from: "hiệu lực từ",
  effective_to: "hiệu lực đến",
} as const;
