/** Keys of a slot under `cần biết`. */
export const SLOT = {
  type: "kiểu",
  min: "từ",
  max: "đến",
  sensitive: "nhạy cảm",
  keep: "giữ trong",
} as const;

export const SLOT_KIND_WORDS = {
  text: "văn bản",
  number: "số",
  age: "tuổi",
  money: "số tiền",
  date: "ngày",
  yes_no: "có không",
  choice: "lựa chọn",
  name: "họ tên",
  phone: "điện thoại",
  citizen_id: "số định danh",
  dossier: "mã hồ sơ",
  bank_account: "số tài khoản",
  commune: "xã phường",
  url: "liên kết",
  image: "ảnh",
  location: "vị trí",
} as const;

export const KEEP_WORDS = {
  turn: "lượt",
  flow: "luồng",
  session: "phiên",
  "30 days": "30 ngày",
} as const;
