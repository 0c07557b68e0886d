import { expect, test } from "@jest/globals";
import { libraryOf } from "../support/library-of.ts";
import { play, saidIn } from "../support/play.ts";

/** Three questions; age and place are kept for the session, and the second flow knows the age, too. */
const library = libraryOf({
  "flows/tro-cap.yaml": `
luồng: tro-cap
tên: Trợ cấp
chủ đề: tai-khoan
bắt đầu khi: [tro_cap]
cần biết: {tuổi: {kiểu: tuổi, giữ trong: phiên}, nơi: {giữ trong: phiên}, ghi_chú: {}}
các bước:
  - {bước: hoi-tuoi, hỏi: tuổi, câu hỏi: {chung: Bao nhiêu tuổi ạ?, hỏi hộ: Người đó bao nhiêu tuổi ạ?}}
  - {bước: hoi-noi, hỏi: nơi, câu hỏi: {chung: Ở đâu ạ?, hỏi hộ: Người đó ở đâu ạ?}}
  - {bước: dan-do, hỏi: ghi_chú, câu hỏi: Dặn gì không ạ?}
`,
  "flows/qua-tet.yaml": `
luồng: qua-tet
tên: Quà Tết
chủ đề: tai-khoan
bắt đầu khi: [qua_tet]
cần biết: {ai: {kiểu: lựa chọn}, tuổi: {kiểu: tuổi, giữ trong: phiên}}
các bước:
  - {bước: cho-ai, chọn: ai, câu hỏi: Cho ai ạ?, lựa chọn: [Cho tôi, Cho mẹ]}
  - nếu: ai = "Cho mẹ"
    thì:
      - ghi nhớ: {đối tượng: hỏi hộ}
  - {bước: may-tuoi, hỏi: tuổi, câu hỏi: {chung: Mấy tuổi ạ?, hỏi hộ: Mẹ mấy tuổi ạ?}}
`,
  "intents/tai-khoan.yaml": `chủ đề: tai-khoan
ý định:
  tro_cap: {ví dụ: [xin trợ cấp]}
  qua_tet: {ví dụ: [nhận quà tết]}
`,
});

const START = "xin trợ cấp";
const OWN = [START, "35", "Hà Nội", "không dặn gì"];

test("what was kept of the asker is not taken for the person they ask for, and is theirs again afterwards", async () => {
  const lines = [...OWN, "hỏi hộ", START, "80", "Huế", "xong rồi", "hỏi cho tôi", START];
  const reports = await play(library, lines);
  expect(saidIn(reports[5])).toBe("Người đó bao nhiêu tuổi ạ?");
  expect(reports[7]).toMatchObject({ at: { step: "dan-do" }, slots: { tuổi: 80, nơi: "Huế" } });
  expect(reports[10]).toMatchObject({
    at: { step: "dan-do" },
    slots: { tuổi: 35, nơi: "Hà Nội" },
  });
});

test("who asks for another once more is not offered what was told of the one before", async () => {
  const lines = [...OWN, "hỏi hộ", START, "80", "Huế", "xong", "hỏi cho tôi", "hỏi hộ", START];
  const reports = await play(library, lines);
  expect(saidIn(reports.at(-1))).toBe("Người đó bao nhiêu tuổi ạ?");
});

test("answers given in the flow that runs go along, and the waiting question is asked in its words", async () => {
  const reports = await play(library, [START, "80", "hỏi hộ", "quay lại", "quay lại", "81"]);
  expect(reports[2]).toMatchObject({ at: { step: "hoi-noi" }, slots: { tuổi: 80 } });
  expect(saidIn(reports[2])).toMatch(/\nNgười đó ở đâu ạ\?$/u);
  expect(reports[3]).toMatchObject({ at: { step: "hoi-tuoi" }, slots: {} });
  expect(reports[5]).toMatchObject({ at: { step: "hoi-noi" }, slots: { tuổi: 81 } });
});

test("a question passed over by what was kept of the asker is asked in the middle of a flow", async () => {
  const lines = [...OWN, START, "hỏi hộ", "80", "Huế"];
  const reports = await play(library, lines);
  expect(reports[4]).toMatchObject({ at: { step: "dan-do" }, slots: { tuổi: 35 } });
  expect(saidIn(reports[5])).toMatch(/\nNgười đó bao nhiêu tuổi ạ\?$/u);
  expect(reports[5]?.slots).toEqual({});
  expect(reports[7]).toMatchObject({ at: { step: "dan-do" }, slots: { tuổi: 80, nơi: "Huế" } });
});

test("going back after the switch brings nothing of the asker's back", async () => {
  const lines = [...OWN, START, "hỏi hộ", "80", "quay lại", "quay lại", "hỏi cho tôi"];
  const reports = await play(library, lines);
  expect(reports[7]?.slots).toEqual({});
  expect(reports[8]?.slots).toEqual({});
  const back = await play(library, [...OWN, "hỏi hộ", "quay lại"]);
  expect(back[5]).toMatchObject({ at: null });
});

test("a flow that finds out that it is for another asks what it knows of the asker only", async () => {
  const reports = await play(library, [...OWN, "nhận quà tết", "Cho mẹ", "79"]);
  expect(saidIn(reports[5])).toBe("Mẹ mấy tuổi ạ?");
  const own = await play(library, [...OWN, "nhận quà tết", "Cho tôi"]);
  expect(saidIn(own[5])).toContain("35");
});

test("what is held is told of both, the asker's own as such", async () => {
  const lines = [...OWN, "hỏi hộ", START, "80", "Huế", "xong", "xem dữ liệu"];
  const said = saidIn((await play(library, lines)).at(-1));
  expect(said).toContain("- tuổi: 80");
  expect(said).toContain("- của ông/bà: tuổi: 35");
});
