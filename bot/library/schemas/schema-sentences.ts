import type { FindingCode } from "../rules/rules.ts";

type Words = { readonly message: string; readonly remedy: string };

/** Code of a misfit → its words; % stands for the value in quotes. */
export const SCHEMA_SENTENCES = {
  "wrong-text": {
    message: "Giá trị % không phải là một câu.",
    remedy: "Viết một câu, hoặc các biến thể của câu như chung, người cao tuổi.",
  },
  "wrong-option": {
    message: "Lựa chọn % viết chưa đúng.",
    remedy: "Viết một nhãn, hoặc {nhãn: …, giá trị: …}.",
  },
  "wrong-starts-on": {
    message: "Giá trị % không phải là danh sách ý định.",
    remedy: "Viết danh sách như [cai_vneid], hoặc: bất kỳ.",
  },
  "wrong-map": {
    message: "Bản đồ % viết chưa đúng.",
    remedy: "Viết {lat: 21.03, lng: 105.85}, hoặc một mã của danh bạ.",
  },
  "wrong-hours": {
    message: "Giờ làm việc % viết chưa đúng.",
    remedy: 'Viết 24/7, hoặc các ngày như {thứ 2: ["07:30-11:30"]}.',
  },
  "wrong-communes": {
    message: "Giá trị % không phải là danh sách xã phường.",
    remedy: 'Viết danh sách mã của danh bạ, hoặc "*" cho mọi nơi.',
  },
  "unknown-topic": {
    message: "Không có chủ đề %.",
    remedy:
      "Dùng một trong: tai-khoan, vneid, dich-vu-cong, lua-dao, can-bo, gop-y, chao-hoi, ngoai-pham-vi.",
  },
  "unknown-channel": {
    message: "Không có kênh %.",
    remedy: "Dùng zalo, messenger hoặc webchat.",
  },
  "unknown-reason": {
    message: "Không có lý do %.",
    remedy:
      "Dùng một trong: yeu_cau, het_luot, khong_hieu, khan_cap, khieu_nai, lua_dao, noi_dung, khac.",
  },
  "bad-priority": {
    message: "Ưu tiên % không có.",
    remedy: "Viết 1 (gấp nhất), 2 hoặc 3.",
  },
  "bad-date": {
    message: "Ngày % viết chưa đúng, hoặc lịch không có ngày ấy.",
    remedy: "Viết năm-tháng-ngày, ví dụ 2027-02-28.",
  },
  "bad-duration": {
    message: "Khoảng thời gian % viết chưa đúng.",
    remedy: "Viết số rồi đến giây, phút, giờ hoặc ngày, ví dụ 20 giờ.",
  },
  "bad-id": {
    message: "Mã % có ký tự không dùng được.",
    remedy: "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ cai-vneid.",
  },
  "bad-plain-id": {
    message: "Mã % có ký tự không dùng được.",
    remedy: "Chỉ dùng chữ, chữ số, dấu gạch nối và gạch dưới, không có dấu cách.",
  },
  "bad-attempts": {
    message: "Số lần hỏi % không dùng được.",
    remedy: "Viết số nguyên từ 1 trở lên, hoặc: không giới hạn.",
  },
  "bad-attachment": {
    message: "Tệp kèm % phải có đúng một trong: ảnh, tệp, liên kết, bản đồ.",
    remedy: "Giữ lại một; mỗi thứ kèm theo là một mục riêng.",
  },
  "wrong-value": {
    message: "Giá trị % không ghi nhớ được.",
    remedy: "Viết một chữ, một số, có hay không, hoặc tên một mục cần biết.",
  },
  "wrong-into": {
    message: "Chỗ ghi kết quả % viết chưa đúng.",
    remedy: "Viết tên một mục cần biết, hoặc {mục cần biết: mục của kết quả}.",
  },
  "wrong-bound": {
    message: "Giới hạn % không phải là số hay ngày.",
    remedy: "Viết một số như 120, hoặc một ngày như 2026-12-31 cho kiểu ngày.",
  },
  "no-slots": {
    message: "Danh sách mục cần biết đang trống.",
    remedy: "Thêm ít nhất một tên trong mục cần biết.",
  },
  "no-options": {
    message: "Danh sách lựa chọn đang trống.",
    remedy: "Thêm ít nhất một lựa chọn.",
  },
  "empty-guide": {
    message: "Hướng dẫn chưa có việc nào.",
    remedy: "Thêm ít nhất một mục: - việc: …",
  },
  "empty-talk": {
    message: "Hội thoại đang trống.",
    remedy: "Thêm ít nhất một dòng, ví dụ: - dân: xin chào",
  },
  "bad-cost": {
    message: "Phí % không kiểm được.",
    remedy: "Viết 0: cả hội thoại không có tin nào phải trả tiền.",
  },
  "one-thing-a-line": {
    message: "Mỗi dòng của hội thoại chỉ nói một việc.",
    remedy: "Tách ra nhiều dòng, mỗi dòng bắt đầu bằng dấu gạch đầu dòng.",
  },
  "no-examples": {
    message: "Danh sách câu nói mẫu đang trống.",
    remedy: "Thêm ít nhất một câu mà người dân hay nói.",
  },
  "bad-domain": {
    message: "Tên miền % viết chưa đúng.",
    remedy: "Chỉ viết tên miền, chữ thường, không có https:// và dấu /, ví dụ dichvucong.gov.vn.",
  },
  "bad-address-word": {
    message: "Chữ % không dùng được ở đây.",
    remedy: "Viết liền, chữ thường, không dấu, như đứng trong địa chỉ, ví dụ dichvucong.",
  },
  "no-domains": {
    message: "Danh sách tên miền đang trống.",
    remedy: "Thêm ít nhất một tên miền.",
  },
  "no-phrases": {
    message: "Danh sách này đang trống.",
    remedy: "Thêm ít nhất một mục.",
  },
} as const satisfies Partial<Record<FindingCode, Words>>;

export function isMisfitCode(code: string): code is keyof typeof SCHEMA_SENTENCES {
  return Object.hasOwn(SCHEMA_SENTENCES, code);
}
