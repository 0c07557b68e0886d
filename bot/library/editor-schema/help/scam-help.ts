import {
  LINK_SIGN,
  OFFICIAL_APP,
  OFFICIAL_FILE,
  OFFICIAL_SITE,
  OFFICIAL_SUFFIX,
  SCAM_COMBINATION,
  SCAM_EXAMPLES_FILE,
  SCAM_LINKS_FILE,
  SCAM_SIGN,
  SCAM_TACTICS_FILE,
  SCAM_THRESHOLDS,
} from "../../keywords/scam.ts";
import { help } from "./help.ts";

const HEADER = {
  language: "Ngôn ngữ của từ khóa: vi hoặc en. Bỏ trống là vi.",
  owner: "Ai chịu trách nhiệm về nội dung.",
  review_by: "Phải xem lại trước ngày này, ví dụ 2027-02-28.",
};
const SOURCES = "Văn bản, trang web mà nội dung dựa vào.";
const DOUBT = "có: chưa chắc, cần hỏi lại.";
const POINTS = "Điểm cộng khi thấy dấu hiệu; số âm là bớt nghi.";
const REASON = "Lý do nói với người dân.";
const ADVICE = "Người dân nên làm gì.";

export const SCAM_HELP = [
  help(OFFICIAL_FILE, {
    ...HEADER,
    suffixes: "Những đuôi tên miền chỉ cơ quan mới có.",
    sites: "Các trang chính thức.",
    apps: "Các ứng dụng chính thức.",
    known: "Những trang quen thuộc, không phải của cơ quan.",
  }),
  help(OFFICIAL_SUFFIX, {
    suffix: "Đuôi tên miền, ví dụ gov.vn.",
    name: "Đuôi này của ai.",
    sources: SOURCES,
  }),
  help(OFFICIAL_SITE, {
    name: "Trang của ai.",
    domains: "Các tên miền, viết thường.",
    brands: "Những chữ kẻ gian hay mượn của trang này.",
    doubt: DOUBT,
    sources: SOURCES,
  }),
  help(OFFICIAL_APP, {
    name: "Tên ứng dụng.",
    android: "Mã trên CH Play.",
    ios: "Mã trên App Store.",
    doubt: DOUBT,
    sources: SOURCES,
  }),
  help(SCAM_LINKS_FILE, {
    ...HEADER,
    sources: SOURCES,
    shorteners: "Các trang rút gọn đường dẫn.",
    cheap_endings: "Đuôi tên miền rẻ, hay bị kẻ gian dùng.",
    open_endings: "Đuôi tên miền ai cũng mua được.",
    free_hosts: "Chỗ đặt trang miễn phí.",
    service_words: "Chữ mượn danh dịch vụ.",
    bait_words: "Chữ câu khách.",
    filler_words: "Chữ đệm không có nghĩa.",
    signs: "Các dấu hiệu trong đường dẫn.",
  }),
  help(LINK_SIGN, { points: POINTS, reason: REASON }),
  help(SCAM_TACTICS_FILE, {
    ...HEADER,
    sources: SOURCES,
    thresholds: "Bao nhiêu điểm thì gọi là gì.",
    word_groups: "Những nhóm từ dùng trong các câu.",
    signs: "Các dấu hiệu trong tin nhắn.",
    combinations: "Những dấu hiệu đi cùng nhau.",
  }),
  help(SCAM_THRESHOLDS, {
    scam: "Từ số điểm này: có dấu hiệu lừa đảo rõ.",
    suspicious: "Từ số điểm này: đáng nghi.",
  }),
  help(SCAM_SIGN, {
    id: "Mã của dấu hiệu.",
    role: "Dấu hiệu này nói lên điều gì.",
    phrases: "Những câu mang dấu hiệu này.",
    points: POINTS,
    reason: REASON,
    advice: ADVICE,
  }),
  help(SCAM_COMBINATION, {
    id: "Mã của nhóm dấu hiệu.",
    all: "Phải cùng có các dấu hiệu này.",
    without: "Mà không có các dấu hiệu này.",
    points: POINTS,
    reason: REASON,
    advice: ADVICE,
  }),
  help(SCAM_EXAMPLES_FILE, {
    ...HEADER,
    sources: SOURCES,
    points: "Nhiều nhất bao nhiêu điểm cộng hoặc trừ khi tin rất giống một bên.",
    reason: REASON,
    scam: "Những tin, lời kể lừa đảo.",
    genuine: "Những tin thật và câu hỏi thường ngày.",
  }),
];
