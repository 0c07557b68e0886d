/** Names in braces that the engine itself fills in: Vietnamese → English spelling. */
export const BUILT_INS = {
  "tên kênh": "channel_name",
  "đơn vị": "unit",
  "giờ làm việc": "working_hours",
  "mã việc": "case_code",
  lượt: "turn",
  "tin nhắn": "message",
} as const;
export type BuiltIn = (typeof BUILT_INS)[keyof typeof BUILT_INS];

/** `{danh bạ.key.field}` in Vietnamese files, `{directory.key.field}` in English ones. */
export const DIRECTORY_PREFIXES = ["danh bạ.", "directory."] as const;

/** Tokens of the form of address, filled from content/address.yaml. */
export const ADDRESS_TOKENS = ["Ông/bà", "ông/bà", "Cháu", "cháu"] as const;
export type AddressToken = (typeof ADDRESS_TOKENS)[number];
