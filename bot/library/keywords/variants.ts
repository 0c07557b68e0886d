/** Keys of a text with variants. Besides these, a locale ("en"). */
export const VARIANTS = {
  default: "chung",
  short: "ngắn",
  slow: "nói chậm",
  elder: "người cao tuổi",
  proxy: "hỏi hộ",
  business: "doanh nghiệp",
  zalo: "zalo",
  messenger: "messenger",
  webchat: "webchat",
} as const;

/** Variants that may stand inside a locale. */
export const VARIANTS_IN_LOCALE = {
  default: "chung",
  elder: "người cao tuổi",
  proxy: "hỏi hộ",
  business: "doanh nghiệp",
} as const;

/** A locale of its own: two letters, perhaps with a region. */
export const LOCALE = /^[a-z]{2}(-[A-Z]{2})?$/u;
