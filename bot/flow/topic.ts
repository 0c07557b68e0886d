/** Topic id as editors write it → topic as programs see it. */
export const TOPICS = {
  "tai-khoan": "account_open",
  vneid: "vneid_install",
  "dich-vu-cong": "dvc_submit",
  "lua-dao": "scam",
  "can-bo": "officer",
  "gop-y": "feedback",
  "chao-hoi": "greeting",
  "ngoai-pham-vi": "out_of_scope",
} as const;

export type TopicId = keyof typeof TOPICS;
export type Topic = (typeof TOPICS)[TopicId];
