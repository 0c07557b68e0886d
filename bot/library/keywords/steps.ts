/** The key that makes a step what it is. */
export const STEP_KINDS = {
  say: "nói",
  ask: "hỏi",
  choose: "chọn",
  confirm: "xác nhận",
  if: "nếu",
  guide: "hướng dẫn",
  call: "gọi luồng",
  go: "chuyển đến",
  set: "ghi nhớ",
  forget: "quên",
  lookup: "tra cứu",
  check_scam: "kiểm tra lừa đảo",
  remind: "nhắc sau",
  officer: "gặp cán bộ",
  rate: "đánh giá",
  quiz: "câu đố",
  end: "hết",
} as const;
export type StepKindWord = keyof typeof STEP_KINDS;

const ASKING = {
  retry: "không hiểu",
  attempts: "số lần hỏi",
  on_give_up: "khi hết lượt",
  why: "vì sao hỏi",
} as const;

const QUESTION = { question: "câu hỏi" } as const;
const OPTIONS = { options: "lựa chọn" } as const;
const WITH = { with: "với" } as const;
const INTO = { into: "ghi vào" } as const;
const BUTTONS = { buttons: "nút" } as const;

/** Named, because an object with a literal `then` looks like a promise to the linter. */
export const THEN = "then";

/** Keys of a step of each kind besides `bước` and the kind itself. */
export const STEP_KEYS = {
  say: { attach: "kèm", ...BUTTONS },
  ask: {
    ...QUESTION,
    ...ASKING,
    examples: "gợi ý",
    verbatim: "giữ nguyên văn",
    optional: "bỏ qua được",
    ...BUTTONS,
  },
  choose: { ...QUESTION, ...OPTIONS, ...ASKING },
  confirm: QUESTION,
  if: { [THEN]: "thì", else: "còn lại" },
  guide: QUESTION,
  call: { ...WITH, receive: "nhận" },
  go: {},
  set: {},
  forget: {},
  lookup: { ...WITH, ...INTO, timeout: "chờ", on_error: "nếu lỗi" },
  check_scam: INTO,
  remind: { after: "sau" },
  officer: {},
  rate: INTO,
  quiz: { ...OPTIONS, answer: "đúng", explain: "giải thích" },
  end: {},
} as const satisfies Record<StepKindWord, Readonly<Record<string, string>>>;

/** The one key that every step may have. */
export const STEP_ID = { id: "bước" } as const;
