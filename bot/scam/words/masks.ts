import type { BuiltInGroup } from "../built-in-signs.ts";

/** The word that stands in a message for each thing that is no word. */
export const MASKS: Readonly<Record<BuiltInGroup, string>> = {
  "liên kết": "qlink",
  "trang chính thức": "qofficial",
  "số điện thoại": "qphone",
  "số tiền": "qmoney",
  "số tài khoản": "qaccount",
};
