import { FLOW_HEADER, SOURCE } from "../../keywords/file-header.ts";
import { SLOT } from "../../keywords/slots.ts";
import type { STEP_KEYS, StepKindWord } from "../../keywords/steps.ts";
import { THEN } from "../../keywords/steps.ts";
import { help } from "./help.ts";

const LANGUAGE = "Ngôn ngữ của từ khóa: vi hoặc en. Bỏ trống là vi.";

export const FLOW_HELP = [
  help(FLOW_HEADER, {
    language: LANGUAGE,
    flow: "Mã của luồng, trùng với tên tệp. Chữ thường không dấu, nối bằng gạch ngang.",
    title: "Tên của luồng, hiện trên thực đơn.",
    topic: "Chủ đề của luồng, chọn một trong danh sách.",
    description: "Ghi cho biên tập viên: luồng này làm gì.",
    starts_on: "Những ý định mở đầu luồng này, hoặc: bất kỳ.",
    channels: "Chỉ chạy trên các kênh này. Bỏ trống là mọi kênh.",
    owner: "Ai chịu trách nhiệm về nội dung.",
    sources: "Văn bản, trang web mà nội dung dựa vào.",
    review_by: "Phải xem lại nội dung trước ngày này, ví dụ 2027-02-28.",
    slots: "Những điều bot hỏi và nhớ trong luồng.",
    renamed_steps: "Bước đã đổi tên: tên cũ và tên mới, để người đang dở không bị lạc.",
    expires_after: "Im lặng bao lâu thì gác việc lại, ví dụ 3 ngày.",
    steps: "Các bước, làm lần lượt từ trên xuống.",
  }),
  help(SOURCE, {
    document: "Tên văn bản hoặc trang.",
    url: "Địa chỉ trang web.",
    checked_on: "Ngày đã xem, ví dụ 2026-11-20.",
    effective_from: "Có hiệu lực từ ngày.",
    effective_to: "Hết hiệu lực sau ngày.",
  }),
  help(SLOT, {
    type: "Kiểu của điều cần biết: tuổi, số, văn bản, có không…",
    min: "Số nhỏ nhất được nhận.",
    max: "Số lớn nhất được nhận.",
    sensitive: "có: điều riêng tư, không bao giờ hiện ra.",
    keep: "Nhớ trong bao lâu: lượt, luồng, phiên hoặc 30 ngày.",
  }),
];

/** What each kind of step does. */
export const STEP_KIND_HELP: Readonly<Record<StepKindWord, string>> = {
  say: "Bot nói câu này rồi đi tiếp.",
  ask: "Bot hỏi và chờ; câu trả lời được ghi vào điều cần biết này.",
  choose: "Bot cho chọn một trong vài lựa chọn. Viết ~ nếu không cần ghi lại.",
  confirm: "Bot đọc lại các điều này và hỏi đúng chưa.",
  if: "Rẽ nhánh theo điều kiện, ví dụ: tuổi >= 75.",
  guide: "Hướng dẫn từng việc một, chờ người dân làm xong mới sang việc sau.",
  call: "Chạy một luồng khác rồi quay về đây.",
  go: "Đi đến một bước, hoặc sang hẳn luồng khác.",
  set: "Ghi giá trị vào điều cần biết.",
  forget: "Quên các điều này.",
  lookup: "Tra cứu, ví dụ: communes, office_hours, directory, dossier_status.",
  check_scam: "Xem điều này có dấu hiệu lừa đảo không, rồi nói kết quả.",
  remind: "Nhắc lại bằng câu này sau một thời gian.",
  officer: "Mở một việc cho cán bộ.",
  rate: "Hỏi người dân thấy thế nào, từ 1 đến 5.",
  quiz: "Một câu đố vui để nhớ điều cần tránh.",
  end: "Kết thúc luồng. Viết {} nếu không nói gì thêm.",
};

type KeysOf<T> = T extends unknown ? keyof T : never;
type StepKey = KeysOf<(typeof STEP_KEYS)[StepKindWord]>;

/** What a step's other keys mean. */
export const STEP_KEY_HELP: Readonly<Record<StepKey, string>> = {
  attach: "Ảnh, tệp, liên kết hoặc bản đồ gửi kèm.",
  buttons: "Các nút dưới câu.",
  question: "Câu bot nói ở bước này.",
  retry: "Nói gì khi chưa hiểu: một câu, hoặc mỗi lần một câu.",
  attempts: "Hỏi tất cả mấy lần. Bỏ trống là 3; cũng có thể: không giới hạn.",
  on_give_up: "Hết lượt thì làm gì: gặp cán bộ, bỏ qua, hết, hoặc tên một bước.",
  why: "Lời giải thích khi người dân hỏi vì sao.",
  examples: "Vài câu trả lời mẫu.",
  verbatim: "có: giữ đúng từng chữ người dân gõ.",
  optional: "có: người dân được bỏ qua câu này.",
  options: "Các lựa chọn: một nhãn, hoặc {nhãn: …, giá trị: …, đến: …}.",
  [THEN]: "Các bước khi điều kiện đúng.",
  else: "Các bước khi điều kiện không đúng.",
  with: "Đưa gì vào.",
  receive: "Nhận về gì: điều của luồng này, rồi điều của luồng kia.",
  into: "Ghi kết quả vào đâu.",
  timeout: "Chờ bao lâu, ví dụ 3 giây.",
  on_error: "Không tra được thì đi đâu: tên bước, gặp cán bộ, bỏ qua hoặc hết.",
  after: "Sau bao lâu, ví dụ 20 giờ.",
  answer: "Nhãn hoặc giá trị của lựa chọn đúng.",
  explain: "Lời giải thích sau câu đố.",
};

export const STEP_ID_HELP =
  "Tên của bước, không dấu, nối bằng gạch ngang. Bước nào chờ trả lời thì phải có tên; tên không đổi nghĩa.";
