import {
  ATTACHMENT,
  END,
  GUIDE_ITEM,
  LINK_BUTTON,
  MAP_POINT,
  OFFICER,
  OPTION,
  SUGGESTED_ANSWER,
  TROUBLE,
} from "../../keywords/step-parts.ts";
import { TALK_LINE, TEST_FILE, WANTED_CASE } from "../../keywords/tests.ts";
import { VARIANTS } from "../../keywords/variants.ts";
import { help } from "./help.ts";

const LABEL = "Chữ trên nút.";
const SHORT = "Chữ ngắn, nhiều nhất 20 ký tự, cho Messenger.";

export const PART_HELP = [
  help(OPTION, {
    label: LABEL,
    short: SHORT,
    value: "Giá trị được ghi lại. Bỏ trống thì là nhãn.",
    to: "Chọn nút này thì đi đến bước hoặc luồng nào.",
    also: "Những cách nói khác cũng được hiểu là lựa chọn này.",
  }),
  help(SUGGESTED_ANSWER, { label: LABEL, short: SHORT }),
  help(LINK_BUTTON, { label: LABEL, to: "Bấm nút thì đi đến bước hoặc luồng nào." }),
  help(ATTACHMENT, {
    image: "Tệp ảnh trong content/, ví dụ images/mo-ung-dung.svg.",
    file: "Tệp trong content/.",
    link: "Địa chỉ trang web.",
    map: "{lat: …, lng: …}, hoặc mã của danh bạ.",
    label: "Lời tả ngắn cho người không thấy ảnh.",
  }),
  help(MAP_POINT, { lat: "Vĩ độ, ví dụ 21.03.", lng: "Kinh độ, ví dụ 105.85." }),
  help(GUIDE_ITEM, {
    do: "Một việc phải làm.",
    image: "Ảnh minh họa trong content/.",
    tip: "Mẹo nhỏ.",
    troubles: "Những chỗ hay vướng ở việc này.",
  }),
  help(TROUBLE, { problem: "Vướng gì.", fix: "Gỡ thế nào." }),
  help(OFFICER, {
    team: "Nhóm cán bộ, lấy trong content/teams.yaml.",
    reason: "Vì sao cần cán bộ.",
    priority: "1 gấp nhất, 3 thong thả.",
    summary: "Những điều đã biết mà cán bộ cần thấy.",
  }),
  help(END, { say: "Câu cuối cùng.", buttons: "Các nút dưới câu cuối." }),
  help(VARIANTS, {
    default: "Câu dùng chung.",
    short: "Câu ngắn, để nhắc lại câu hỏi hoặc làm nút.",
    slow: "Câu khi người dân xin nói chậm.",
    elder: "Câu cho người cao tuổi.",
    proxy: "Câu khi hỏi hộ người khác.",
    business: "Câu cho doanh nghiệp.",
    zalo: "Câu chỉ dùng trên Zalo.",
    messenger: "Câu chỉ dùng trên Messenger.",
    webchat: "Câu chỉ dùng trên trang web.",
  }),
  help(TEST_FILE, {
    language: "Ngôn ngữ của từ khóa: vi hoặc en. Bỏ trống là vi.",
    test: "Hội thoại này thử điều gì.",
    flow: "Luồng được thử.",
    channel: "Kênh: webchat (bỏ trống), zalo hoặc messenger.",
    cost: "0: cả hội thoại không có tin nào phải trả tiền.",
    pass: "không: hội thoại này phải sai. Chỉ để thử chính bộ thử.",
    talk: "Từng dòng: ai làm gì, và bot phải đáp thế nào.",
  }),
  help(TALK_LINE, {
    citizen: "Người dân gõ câu này.",
    taps: "Người dân bấm nút có chữ này.",
    sends_image: "Người dân gửi một tấm ảnh.",
    wait: "Đợi một thời gian, ví dụ 2 giờ.",
    bot_says: "Lượt này bot phải nói câu có chữ này.",
    bot_does_not_say: "Lượt này bot không được nói chữ này.",
    bot_at: "Bot phải đang chờ ở bước này.",
    slots: "Bot phải đang nhớ những điều này; ~ là chưa biết.",
    case: "Phải có một việc cho cán bộ.",
    no_case: "Chưa có việc nào cho cán bộ.",
    cost: "0: đến đây chưa có tin nào phải trả tiền.",
  }),
  help(WANTED_CASE, { team: "Nhóm nhận việc.", reason: "Lý do mở việc." }),
];
