/** One option of `chọn` or `câu đố`. */
export const OPTION = {
  label: "nhãn",
  short: "ngắn",
  value: "giá trị",
  to: "đến",
  also: "cách nói khác",
} as const;

/** A suggested answer under `nút` of `hỏi`. */
export const SUGGESTED_ANSWER = { label: "nhãn", short: "ngắn" } as const;

/** A button of `nói`, `hết` or an answer. */
export const LINK_BUTTON = { label: "nhãn", to: "đến" } as const;

export const ATTACHMENT = {
  image: "ảnh",
  file: "tệp",
  link: "liên kết",
  map: "bản đồ",
  label: "nhãn",
} as const;

export const MAP_POINT = { lat: "lat", lng: "lng" } as const;

export const GUIDE_ITEM = {
  do: "việc",
  image: "ảnh",
  tip: "mẹo",
  troubles: "trục trặc",
} as const;

export const TROUBLE = { problem: "lỗi", fix: "cách xử lý" } as const;

export const OFFICER = {
  team: "nhóm",
  reason: "lý do",
  priority: "ưu tiên",
  summary: "tóm tắt",
} as const;

export const END = { say: "nói", buttons: "nút" } as const;
