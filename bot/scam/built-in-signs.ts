/** Word groups that stand for what is found in a message, not for words. */
export const BUILT_IN_GROUPS = [
  "liên kết",
  "trang chính thức",
  "số điện thoại",
  "số tiền",
  "số tài khoản",
] as const;
export type BuiltInGroup = (typeof BUILT_IN_GROUPS)[number];

/** Signs that the links of a message give it; combinations may name them. `link_any`: any but a genuine one. */
export const BUILT_IN_SIGNS = [
  "link_scam",
  "link_suspicious",
  "link_unknown",
  "link_genuine",
  "link_any",
] as const;
export type BuiltInSign = (typeof BUILT_IN_SIGNS)[number];
