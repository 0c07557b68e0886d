import { expect, test } from "@jest/globals";
import { readMessage } from "../../bot/cli/read-message.ts";
import { splitNeeds } from "../../bot/understand/split-needs.ts";
import { shippedLibrary } from "./shipped-library.ts";

const LIBRARY = await shippedLibrary();

function needsOf(text: string): readonly string[] {
  return (readMessage(LIBRARY, text).needs ?? []).map(({ topic }) => topic);
}

test.each([
  ["em muốn nộp hồ sơ kết hôn online với cả cài vneid cho chồng", ["dich-vu-cong", "vneid"]],
  ["con muốn nộp hồ sơ trợ cấp, đồng thời hỏi vneid mức 2 làm ở đâu", ["vneid", "dich-vu-cong"]],
  ["I want to install VNeID and also open an account for my pension", ["vneid", "tai-khoan"]],
  [
    "cho bác hỏi mở thẻ nhận lương hưu, tiện thể hồ sơ hôm trước bác nộp đến đâu rồi",
    ["tai-khoan", "dich-vu-cong"],
  ],
])("%s: both needs", (text, topics) => {
  expect(needsOf(text)).toEqual(topics);
});

test.each([
  ["có người gọi xưng công an đòi tiền. Với lại tôi muốn cài vneid.", ["lua-dao", "vneid"]],
  [
    "tôi chê cán bộ phường làm chậm quá. Nhân tiện cho hỏi mở tài khoản an sinh thế nào",
    ["tai-khoan", "gop-y"],
  ],
])("%s: another need beside a story, where it is added outright", (text, topics) => {
  expect(needsOf(text)).toEqual(topics);
});

test("a refusal that says where to ask instead is a need, too", () => {
  const { needs } = readMessage(LIBRARY, "em muốn vay vốn, với lại cài vneid");
  expect(needs?.map(({ id }) => id)).toEqual(["cai_vneid", "khong-ho-tro-vay-von"]);
});

test.each([
  "tôi cần giấy khai sinh và căn cước để mở tài khoản nhận trợ cấp",
  "họ tên và ngày sinh trong VNeID bị sai",
  "muon nhan tien tro cap qua tai khoan",
])("%s: one need", (text) => {
  expect(needsOf(text)).toEqual([]);
});

test('words that add are left out, and so marked; "nhận tiền" is not "nhân tiện"', () => {
  expect(splitNeeds("cài vneid. Nhân tiện hỏi mở thẻ")).toEqual([
    { text: "cài vneid.", isAdded: false },
    { text: "hỏi mở thẻ", isAdded: true },
  ]);
  expect(splitNeeds("muon nhan tien mat")).toEqual([
    { text: "muon nhan tien mat", isAdded: false },
  ]);
  expect(splitNeeds("cai vneid voi lai mo the")).toEqual([
    { text: "cai vneid", isAdded: false },
    { text: "mo the", isAdded: true },
  ]);
});
