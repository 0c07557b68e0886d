/** Words of a condition besides operators: canonical → Vietnamese. */
export const CONDITION_WORDS = {
  and: "và",
  or: "hoặc",
  not: "không",
  in: "thuộc",
  known: "đã biết",
  channel: "kênh",
  audience: "đối tượng",
  locale: "ngôn ngữ",
  office_open: "trong giờ làm việc",
} as const;
export type ConditionWord = keyof typeof CONDITION_WORDS;
