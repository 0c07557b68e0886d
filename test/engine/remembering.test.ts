import { beforeAll, expect, test } from "@jest/globals";
import type { Library } from "../../bot/library/library.ts";
import { libraryOf } from "../support/library-of.ts";
import { buttonsOf, play, playLast, saidIn } from "../support/play.ts";
import { loadEveryKind } from "./every-kind/load-every-kind.ts";

let library: Library;

beforeAll(async () => {
  library = await loadEveryKind();
});

const START = "đăng ký nhận tiền";
const TO_CONFIRM = [START, "76", "1", "0912345678", "Cửa Nam"];

test("a called flow takes what it is handed and gives back what is asked of it", async () => {
  const reports = await play(library, TO_CONFIRM);
  expect(reports[3]).toMatchObject({ at: { flow: "hoi-dia-chi", step: "dia-chi" } });
  expect(saidIn(reports[3])).toBe("Cho người 76 tuổi.\nỞ xã, phường nào ạ?");
  expect(reports[4]).toMatchObject({
    at: { flow: "dang-ky", step: "kiem-lai" },
    slots: { tuổi: 76, xã: "Cửa Nam" },
  });
});

test("confirm reads everything back, a sensitive answer masked to its last three characters", async () => {
  const report = await playLast(library, TO_CONFIRM);
  expect(saidIn(report)).toContain("- Tuổi: 76");
  expect(saidIn(report)).toContain("- Nơi nhận: Qua tài khoản ngân hàng");
  expect(saidIn(report)).toContain("- Số máy: •••••••678");
  expect(buttonsOf(report)).toEqual(["Đúng rồi", "Sửa"]);
});

test("'sửa' in confirm asks which one, asks only that again, and the rest stays", async () => {
  for (const fix of ["sửa", "Sua", "chưa đúng ạ", "không"]) {
    const reports = await play(library, [...TO_CONFIRM, fix, "tuổi", "78"]);
    expect(buttonsOf(reports[5])).toEqual(["Tuổi", "Nơi nhận", "Số máy", "Xã"]);
    expect(reports[6]).toMatchObject({ at: { step: "hoi-tuoi" } });
    expect(reports[7]).toMatchObject({
      at: { step: "kiem-lai" },
      slots: { tuổi: 78, nơi_nhận: "ngan-hang", xã: "Cửa Nam" },
    });
  }
});

test("what a call brought is corrected by calling again", async () => {
  const reports = await play(library, [...TO_CONFIRM, "!tap Sửa", "!tap Xã", "Ba Đình"]);
  expect(reports[6]).toMatchObject({ at: { flow: "hoi-dia-chi" } });
  expect(reports[7]).toMatchObject({ at: { step: "kiem-lai" }, slots: { xã: "Ba Đình" } });
});

test("a corrected answer that is skipped or found wrong still leads back to confirm", async () => {
  const skipped = await playLast(library, [...TO_CONFIRM, "sửa", "số máy", "bỏ qua"]);
  expect(skipped).toMatchObject({ at: { step: "kiem-lai" } });
  const wrong = await playLast(library, [...TO_CONFIRM, "sửa", "tuổi", "hoa sen", "80"]);
  expect(wrong).toMatchObject({ at: { step: "kiem-lai" }, slots: { tuổi: 80 } });
});

test("back undoes the correction, then the confirmation, across the call", async () => {
  const reports = await play(library, [
    ...TO_CONFIRM,
    "sửa",
    "tuổi",
    "78",
    "quay lại",
    "quay lại",
    "quay lại",
    "quay lại",
  ]);
  expect(reports[8]).toMatchObject({ at: { step: "hoi-tuoi" }, slots: { tuổi: 76 } });
  expect(saidIn(reports[9])).toContain("muốn sửa mục nào");
  expect(reports[10]).toMatchObject({ at: { step: "kiem-lai" } });
  expect(reports[11]).toMatchObject({ at: { flow: "hoi-dia-chi", step: "dia-chi" } });
});

test("set copies a slot and writes a flag, forget removes one, also when confirmed by words", async () => {
  const report = await playLast(library, [...TO_CONFIRM, "dạ đúng rồi ạ"]);
  expect(saidIn(report)).toContain("Đã ghi, 76 tuổi, ở Cửa Nam.");
  expect(report).toMatchObject({ slots: { được_hưởng: true, tuổi_cũ: 76 } });
  expect(report.slots).not.toHaveProperty("tuổi");
});

test("a wrong quiz answer hears the right one with its explanation and goes on", async () => {
  const wrong = await playLast(library, [...TO_CONFIRM, "đúng", "!tap Có"]);
  expect(wrong.bot[0]?.text).toContain("Không");
  expect(wrong.bot[0]?.text).toContain("Không bao giờ ạ.");
  expect(wrong).toMatchObject({ at: { step: "y-kien" } });
  const right = await playLast(library, [...TO_CONFIRM, "đúng", "khong"]);
  expect(right.bot[0]?.text).not.toBe(wrong.bot[0]?.text);
  expect(right).toMatchObject({ at: { step: "y-kien" } });
});

test("a rating is taken as a number, a face, a word or a button, and back undoes it", async () => {
  const toRate = [...TO_CONFIRM, "đúng", "Không"];
  expect(buttonsOf(await playLast(library, toRate))).toHaveLength(5);
  for (const [given, points] of [
    ["5", 5],
    ["😐", 3],
    ["4 sao", 4],
    ["rất không hài lòng", 1],
    ["!tap 🙁 2", 2],
  ] as const) {
    const report = await playLast(library, [...toRate, given]);
    expect(saidIn(report)).toContain(`Xong, ${points} điểm.`);
    expect(report.at).toBeNull();
  }
});

test("confirm, quiz and rating ask three times in all, then the officer", async () => {
  for (const before of [TO_CONFIRM, [...TO_CONFIRM, "đúng"], [...TO_CONFIRM, "đúng", "Không"]]) {
    const reports = await play(library, [...before, "hoa sen", "hoa hồng", "hoa cúc"]);
    expect(buttonsOf(reports.at(-2))).toContain("Gặp cán bộ");
    expect(reports.at(-1)).toMatchObject({ at: null, case: { reason: "het_luot" } });
  }
});

test("cancelling inside a call stops the whole work, and it is taken up where it was", async () => {
  const reports = await play(library, [START, "76", "1", "bỏ qua", "hủy", "làm tiếp", "Cửa Nam"]);
  expect(reports[4]).toMatchObject({ at: null });
  expect(reports[5]).toMatchObject({ at: { flow: "hoi-dia-chi" } });
  expect(reports[6]).toMatchObject({ at: { step: "kiem-lai" } });
});

test("the fourth level of calls and digressions is refused with a sentence, and the flow goes on", async () => {
  const calling = (id: string, callee: string, head = "") => `
luồng: ${id}
tên: Luồng ${id}
chủ đề: vneid
${head}các bước:
  - gọi luồng: ${callee}
  - bước: hoi-${id}
    chọn: ~
    câu hỏi: Ở đây ạ?
    lựa chọn: [Có, Không]
`;
  const deep = libraryOf({
    "intents/vneid.yaml": "chủ đề: vneid\ný định: {xem_viec_hai: {ví dụ: [xem việc hai]}}\n",
    "flows/mot.yaml": calling("mot", "nam", "bắt đầu khi: bất kỳ\n").replace(/ {2}- gọi.*\n/u, ""),
    "flows/hai.yaml": calling("hai", "ba", "bắt đầu khi: [xem_viec_hai]\n"),
    "flows/ba.yaml": calling("ba", "bon"),
    "flows/bon.yaml": calling("bon", "nam"),
    "flows/nam.yaml": calling("nam", "").replace(/ {2}- gọi.*\n/u, ""),
  });
  const report = await playLast(deep, ["abc", "xem việc hai"]);
  expect(saidIn(report)).toContain("mấy việc làm dở");
  expect(report).toMatchObject({ at: { flow: "bon", step: "hoi-bon" } });
});

test("a kept answer leads where its option leads, and is asked again where it does not fit", async () => {
  const flow = (id: string, slots: string, head: string) => `
luồng: ${id}
tên: Luồng ${id}
chủ đề: vneid
bắt đầu khi: [lam_${id}]
cần biết: ${slots}
các bước:
${head}
  - nói: Đi thẳng.
  - hết: {}
  - bước: re
    nói: Rẽ.
`;
  const kept = "{kiểu: lựa chọn, giữ trong: phiên}";
  const choosing = (options: string) =>
    `  - {bước: chon, chọn: nơi, câu hỏi: Ở đâu ạ?, lựa chọn: [${options}]}`;
  const asking = "  - {bước: hoi, hỏi: số, câu hỏi: Mấy ạ?}";
  const number = (most: number) => `{số: {kiểu: số, đến: ${most}, giữ trong: phiên}}`;
  const here = libraryOf({
    "intents/vneid.yaml": `
chủ đề: vneid
ý định:
  lam_xanh: {ví dụ: [làm giấy màu xanh]}
  lam_do: {ví dụ: [đổi tên con mèo]}
  lam_tim: {ví dụ: [mua vé đi biển]}
  lam_nau: {ví dụ: [trồng cây xoài]}
`,
    "flows/xanh.yaml": flow("xanh", `{nơi: ${kept}}`, choosing("{nhãn: Nhà, đến: re}, Quê")),
    "flows/do.yaml": flow("do", `{nơi: ${kept}}`, choosing("Phố, Chợ")),
    "flows/tim.yaml": flow("tim", number(90), asking),
    "flows/nau.yaml": flow("nau", number(9), asking),
  });
  const chosen = await play(here, [
    "làm giấy màu xanh",
    "nhà",
    "làm giấy màu xanh",
    "đổi tên con mèo",
  ]);
  expect(saidIn(chosen[2])).toMatch(/Nhà.*\nRẽ\.$/u);
  expect(chosen[3]).toMatchObject({ at: { flow: "do", step: "chon" } });
  const asked = await play(here, ["mua vé đi biển", "40", "trồng cây xoài"]);
  expect(asked[2]).toMatchObject({ at: { flow: "nau", step: "hoi" } });
});
