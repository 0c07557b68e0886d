import type { CommandId } from "../../bot/flow/command.ts";
import type { Intent } from "../../bot/flow/faq.ts";
import type { TopicId } from "../../bot/flow/topic.ts";
import type { TrainingData } from "../../bot/understand/model.ts";

export const COMMAND_WORDS: Readonly<Record<CommandId, readonly string[]>> = {
  menu: ["menu", "bắt đầu lại"],
  back: ["quay lại", "câu trước"],
  repeat: ["nhắc lại"],
  cancel: ["hủy", "thôi không làm nữa"],
  resume: ["làm tiếp"],
  why: ["vì sao hỏi"],
  officer: ["gặp cán bộ"],
  help: ["trợ giúp", "giúp tôi với"],
  correct: ["sửa"],
  slow: ["nói chậm lại"],
  normal: ["nói bình thường"],
  simpler: ["nói dễ hiểu hơn"],
  proxy: ["hỏi hộ"],
  self: ["hỏi cho tôi"],
  my_data: ["xem dữ liệu"],
  erase: ["xóa dữ liệu"],
  stop: ["ngừng nhắn"],
  start: ["nhận tin"],
  english: ["tiếng Anh"],
  vietnamese: ["tiếng Việt"],
};

export const SMALL_LIBRARY: TrainingData = {
  intents: [
    intent("cai_vneid", "vneid", [
      "cài vneid",
      "cháu ơi cài cái vneid hộ bác",
      "tải app định danh",
    ]),
    intent("nop_ho_so", "dich-vu-cong", ["nộp hồ sơ trực tuyến", "làm giấy tờ trên mạng"]),
    intent("nghi_lua_dao", "lua-dao", ["có phải lừa đảo không", "công an gọi đòi mã otp"]),
    intent("gap_nguoi_that", "can-bo", ["nói chuyện với người thật", "nối máy cho tôi"]),
    intent("khieu_nai", "gop-y", ["tôi muốn khiếu nại", "cán bộ thái độ kém"]),
    intent("chao_hoi", "chao-hoi", ["xin chào", "alo"]),
    intent("thoi_tiet", "ngoai-pham-vi", ["thời tiết hôm nay", "mai có mưa không"]),
  ],
  faqs: [
    { id: "vneid-mat-phi", topic: "vneid", questions: ["vneid có mất tiền không", "phí vneid"] },
  ],
  commands: COMMAND_WORDS,
  emergencyPhrases: ["nhà bị cháy", "gọi cấp cứu"],
};

function intent(id: string, topic: TopicId, examples: readonly string[]): Intent {
  return { id, topic, examples, counterExamples: [] };
}
