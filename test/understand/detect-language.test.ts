import { expect, test } from "@jest/globals";
import { detectLanguage } from "../../bot/understand/detect-language.ts";

test.each([
  "cài vneid thế nào",
  "cai vneid the nao",
  "tk cua toi bi khoa roi",
  "k dang nhap dc",
  "toi can gap can bo",
  "nop ho so online o dau",
  "vneid",
  "otp",
  "123",
  "",
  "😀",
  "help tôi với",
  "help toi voi",
  "can bo oi",
  "cho me toi hoi",
  "thanks",
  "send cho e cai link vs",
  "caif vneid",
  "caif app vneid",
  "gawpj casn booj",
  "gawpj canf booj",
  "tooi muoons nooopj hoof sow",
  "tooi queen password",
  "d9u7o7c5 ch7a",
  "cuwus em vowis ad owi, em up file hoaif nos baos quas 5MB",
])("%s is Vietnamese", (text) => {
  expect(detectLanguage(text)).toBe("vi");
});

test.each([
  "how do I install VNeID",
  "is this message a scam",
  "my phone is new, how to move vneid to it",
  "hello",
  "I want to talk to someone",
  "can you help me",
  "where can I report a scam",
  "download the vneid app",
  "thank you",
  "install the app",
  "post office",
  "was",
  "text password",
  "every bank has its own way",
  "each bank sets its own fees; the state encourages reductions",
])("%s is English", (text) => {
  expect(detectLanguage(text)).toBe("en");
});

test.each(["你好吗", "bonjour monsieur", "привет", "asdfgh qwrtz"])("%s is neither", (text) => {
  expect(detectLanguage(text)).toBe("other");
});
