import { splitSentences } from "../../../text/split-sentences.ts";
import { quote, warning } from "../../report.ts";
import type { WordingComplaint } from "./wording-complaint.ts";

/** Sentences that ask citizens to hand over what the bot warns them never to give away. */
export function secretsAsked(text: string): readonly WordingComplaint[] {
  if (!SECRET.test(text)) return [];
  let searched = 0;
  return splitSentences(text).flatMap((sentence): WordingComplaint[] => {
    const from = text.indexOf(sentence, searched);
    searched = from + sentence.length;
    if (!SECRET.test(sentence) || !TO_US.test(sentence) || REFUSES.test(sentence)) return [];
    return [{ at: { from, to: searched }, complaint: asksForSecret(sentence) }];
  });
}

/** True for a question that is about a secret and does not warn of it. */
export function isAboutSecret(question: string): boolean {
  return SECRET.test(question) && !REFUSES.test(question);
}

export function asksForSecret(sentence: string) {
  return warning(
    "asks-for-secret",
    `Câu ${quote(sentence)} xin thứ mà chính trợ lý dặn người dân đừng đưa cho ai.`,
    "Không xin mã OTP, mật khẩu hay ảnh giấy tờ; mời người dân gặp cán bộ tại quầy.",
  );
}

const SECRET =
  /(?<![\p{L}\d])(?:otp|mật khẩu|passcode|mã pin|mã xác (?:thực|minh|nhận)|password|pin code|one-time code)(?![\p{L}\d])|(?:ảnh|hình|chụp)[^.?!,]{0,30}(?:căn cước|cccd|cmnd|giấy tờ|hộ chiếu|sổ đỏ|giấy khai sinh)|(?:photo|picture)[^.?!,]{0,30}(?:id card|papers|passport)/iu;
const TO_US =
  /(?:gửi|cho|đọc|nhập|gõ|nhắn|chụp|cung cấp|cho biết)[^.?!]*(?:(?:cho|giúp|với) (?:\{?cháu\}?|em|tôi|chúng tôi|trợ lý)|(?:vào|lại|qua|sang|tới|lên) (?:đây|ô chat|khung chat))|(?:send|give|tell|show|type|enter)[^.?!]*(?:to me|to us|here| me | us )/iu;
const REFUSES = /không|đừng|chớ|chưa bao giờ|never|do not|don't|not ask/iu;
