import {
  ADDRESS_FILE,
  CALENDAR_FILE,
  CANNED,
  CANNED_FILE,
  DIRECTORY_ENTRY,
  FAQ,
  FAQ_FILE,
  HOLIDAY,
  INTENT,
  INTENTS_FILE,
  LIMITS_FILE,
  MAKE_UP_DAY,
  TEAM,
  WEEKDAYS,
} from "../../keywords/content-files.ts";
import { help } from "./help.ts";

const LANGUAGE = "Ngôn ngữ của từ khóa: vi hoặc en. Bỏ trống là vi.";
const OWNER = "Ai chịu trách nhiệm về nội dung.";
const SOURCES = "Văn bản, trang web mà nội dung dựa vào.";
const REVIEW_BY = "Phải xem lại trước ngày này, ví dụ 2027-02-28.";
const SPANS = 'Các khoảng giờ làm việc, ví dụ ["07:30-11:30", "13:30-17:00"].';

export const CONTENT_HELP = [
  help(FAQ_FILE, {
    language: LANGUAGE,
    topic: "Chủ đề của các câu hỏi.",
    owner: OWNER,
    faqs: "Các câu hỏi và câu đáp.",
  }),
  help(FAQ, {
    id: "Mã của câu hỏi, không đổi.",
    questions: "Những cách người dân hỏi câu này.",
    answer: "Câu đáp.",
    buttons: "Các nút dưới câu đáp.",
    owner: OWNER,
    sources: SOURCES,
    review_by: REVIEW_BY,
  }),
  help(INTENTS_FILE, {
    language: LANGUAGE,
    topic: "Chủ đề của các ý định.",
    intents: "Mỗi mã là một điều người dân muốn.",
  }),
  help(INTENT, {
    examples: "Những câu người dân hay nói khi muốn điều này.",
    counter_examples: "Những câu giống mà không phải ý này.",
  }),
  help(DIRECTORY_ENTRY, {
    name: "Tên nơi hoặc tổng đài.",
    phone: 'Số điện thoại, trong ngoặc kép, ví dụ "024.1022".',
    address: "Địa chỉ.",
    hours: "24/7, hoặc giờ riêng theo từng ngày.",
    url: "Trang web.",
    map: "Chỗ trên bản đồ: {lat: …, lng: …}.",
    communes: "Xã, phường mà nơi này phục vụ.",
    owner: OWNER,
    sources: SOURCES,
    review_by: REVIEW_BY,
  }),
  help(ADDRESS_FILE, {
    language: LANGUAGE,
    default_form: "Cách xưng hô khi chưa biết gì.",
    forms: "Các cách xưng hô.",
  }),
  help(CALENDAR_FILE, {
    language: LANGUAGE,
    working_hours: "Giờ làm việc theo từng ngày trong tuần.",
    holidays: "Các ngày nghỉ.",
    make_up_days: "Các ngày làm bù.",
  }),
  help(HOLIDAY, { date: "Ngày nghỉ, ví dụ 2027-02-05.", name: "Nghỉ dịp gì." }),
  help(MAKE_UP_DAY, { date: "Ngày làm bù, ví dụ 2027-02-20.", hours: SPANS }),
  help(WEEKDAYS, {
    monday: SPANS,
    tuesday: SPANS,
    wednesday: SPANS,
    thursday: SPANS,
    friday: SPANS,
    saturday: SPANS,
    sunday: SPANS,
  }),
  help(TEAM, {
    name: "Tên nhóm cán bộ.",
    topics: "Các chủ đề mà nhóm lo.",
    communes: 'Mã các nơi mà nhóm phục vụ, hoặc "*" cho mọi nơi.',
  }),
  help(CANNED_FILE, { language: LANGUAGE, canned: "Các câu soạn sẵn cho cán bộ." }),
  help(CANNED, {
    id: "Mã của câu.",
    name: "Tên để cán bộ tìm.",
    text: "Câu trả lời soạn sẵn.",
  }),
  help(LIMITS_FILE, {
    language: LANGUAGE,
    steps_per_turn: "Một lượt chạy nhiều nhất bao nhiêu bước.",
    messages_per_turn: "Một lượt nói nhiều nhất bao nhiêu tin.",
    depth: "Nhiều nhất bao nhiêu việc lồng nhau.",
    turns_per_day: "Mỗi người mỗi ngày nhiều nhất bao nhiêu lượt.",
  }),
];
