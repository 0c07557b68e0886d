import { expect, test } from "@jest/globals";
import { commandPhrases, matchCommand } from "../../bot/understand/match-command.ts";
import { normalise } from "../../bot/understand/normalise.ts";
import { COMMAND_WORDS } from "./small-library.ts";

const PHRASES = commandPhrases(COMMAND_WORDS);

function match(text: string) {
  return matchCommand(text, normalise(text), PHRASES);
}

test.each([
  ["quay lại", "back"],
  ["quay lai", "back"],
  ["QUAY LẠI!!!", "back"],
  ["dạ quay lại giúp bác với ạ", "back"],
  ["cháu ơi nhắc lại đi", "repeat"],
  ["nhắc lại nhé cháu", "repeat"],
  ["cho tôi gặp cán bộ", "officer"],
  ["gặp cb", "officer"],
  ["hủy đi em", "cancel"],
  ["giúp tôi với", "help"],
  ["menu", "menu"],
  ["vì sao hỏi vậy", "why"],
  ["làm tiếp nha", "resume"],
] as const)("%s is the command %s", (text, command) => {
  expect(match(text)).toBe(command);
});

test.each([
  "quay lại màn hình trước thì làm sao",
  "tôi muốn hủy hồ sơ đã nộp",
  "gặp cán bộ ở đâu",
  "cán bộ nhắc lại mấy lần rồi",
  "xin chào",
  "dạ",
  "ạ",
  "",
])("%s is no command", (text) => {
  expect(match(text)).toBeNull();
});

test("a phrase of two commands belongs to the first of them", () => {
  const phrases = commandPhrases({ ...COMMAND_WORDS, menu: ["thôi"], cancel: ["thôi"] });
  expect(matchCommand("thoi", ["thoi"], phrases)).toBe("menu");
});

test("a long message is not looked through for commands", () => {
  expect(match(`${"dạ ".repeat(60)}menu`)).toBeNull();
});

test("a word typed with its marks is not another word's command", () => {
  const phrases = commandPhrases({ ...COMMAND_WORDS, cancel: ["dừng", "hủy"] });
  const commandOf = (text: string) => matchCommand(text, normalise(text), phrases);
  for (const text of ["dừng", "dung", "Dừng ạ", "huỷ", "hũy", "huy"])
    expect([text, commandOf(text)]).toEqual([text, "cancel"]);
  for (const text of ["đúng", "đúng rồi ạ", "Dạ ĐÚNG", "đúng".normalize("NFD"), "đừng", "dùng"])
    expect([text, commandOf(text)]).toEqual([text, null]);
});
