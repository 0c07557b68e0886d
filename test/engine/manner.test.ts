import { expect, test } from "@jest/globals";
import { happen, startTalk } from "../../bot/cli/chat/talk.ts";
import { libraryOf } from "../support/library-of.ts";
import { buttonsOf, MONDAY_MORNING, play, playLast, saidIn } from "../support/play.ts";
import { ALLOWANCE, allowance } from "./allowance.ts";

const library = libraryOf({
  "flows/ke.yaml": `
luồng: ke
tên: {chung: Kể chuyện, en: A story}
chủ đề: vneid
bắt đầu khi: [ke]
cần biết: {tuổi: {kiểu: tuổi}, nơi: {kiểu: văn bản}}
các bước:
  - nói: {chung: "Ý một ạ. Ý hai ạ.", en: One thing. Another thing.}
  - bước: hoi-tuoi
    hỏi: tuổi
    câu hỏi:
      chung: Bao nhiêu tuổi ạ?
      nói chậm: Tuổi ạ?
      người cao tuổi: "Thưa, bao nhiêu tuổi ạ?"
      hỏi hộ: Người đó bao nhiêu tuổi ạ?
      en: How old are you?
    gợi ý: ["76"]
  - bước: hoi-noi
    hỏi: nơi
    câu hỏi: {chung: Ở đâu ạ?, người cao tuổi: "Thưa, ở đâu ạ?", hỏi hộ: Người đó ở đâu ạ?}
  - nếu: đối tượng = "hỏi hộ"
    thì:
      - nói: Hỏi hộ.
    còn lại:
      - nói: Hỏi cho mình.
`,
  "intents/vneid.yaml": "chủ đề: vneid\ný định:\n  ke: {ví dụ: [kể chuyện đi]}\n",
});
const START = "kể chuyện đi";

test("slow mode says one idea a message and waits for 'Tiếp', until it is ended", async () => {
  const lines = ["nói chậm lại", START, "!tap Tiếp", "tiep", "nói bình thường", "76"];
  const reports = await play(library, lines);
  expect(saidIn(reports[1])).toBe("Ý một ạ.");
  expect(buttonsOf(reports[1])).toEqual(["Tiếp"]);
  expect(reports[1]).toMatchObject({ at: { step: "hoi-tuoi" } });
  expect(saidIn(reports[2])).toBe("Ý hai ạ.");
  expect(saidIn(reports[3])).toBe("Tuổi ạ?");
  expect(buttonsOf(reports[3])).not.toContain("Tiếp");
  expect(saidIn(reports[4])).toContain("Bao nhiêu tuổi ạ?");
});

test("what slow mode had not said yet follows when it is ended", async () => {
  const report = await playLast(library, [
    "nói chậm lại",
    "menu",
    "nhắc lại",
    "xin chào",
    "nói bình thường",
  ]);
  expect(buttonsOf(report)).toContain("Kể chuyện");
});

test("in slow mode an answer may come before everything was said", async () => {
  const report = await playLast(library, ["nói chậm lại", START, "30"]);
  expect(report).toMatchObject({ at: { step: "hoi-noi" }, slots: { tuổi: 30 } });
});

test("speaking slowly begins with the waiting question in its slow words", async () => {
  const report = await playLast(library, [START, "dạ nói chậm lại giúp em với ạ"]);
  expect(report).toMatchObject({ decision: "command", at: { step: "hoi-tuoi" } });
  expect(report.bot).toHaveLength(1);
  expect(saidIn(report)).toMatch(/\nTuổi ạ\?$/);
});

test("an emergency is told whole, also in slow mode", async () => {
  const report = await playLast(library, ["nói chậm lại", "nhà bị cháy"]);
  expect(saidIn(report)).toContain("114");
  expect(saidIn(report)).toContain("115");
});

test("an age of sixty or more gets the words for older people, a younger one does not", async () => {
  expect(saidIn(await playLast(library, [START, "60"]))).toContain("Thưa, ở đâu ạ?");
  expect(saidIn(await playLast(library, [START, "59"]))).not.toContain("Thưa");
});

test("back undoes what an age told of the citizen, too", async () => {
  const report = await playLast(library, [START, "76", "quay lại"]);
  expect(saidIn(report)).toMatch(/\nBao nhiêu tuổi ạ\?$/);
});

test("asking for somebody else says the waiting question once more in those words", async () => {
  const lines = [START, "hỏi hộ", "80", "Hà Nội"];
  const reports = await play(library, lines);
  expect(saidIn(reports[1])).toMatch(/Người đó bao nhiêu tuổi ạ\?$/);
  expect(saidIn(reports[2])).toBe("Người đó ở đâu ạ?");
  expect(saidIn(reports[3])).toContain("Hỏi hộ.");
  const self = await play(library, [...lines.slice(0, 2), "hỏi cho tôi", "50", "Hà Nội"]);
  expect(saidIn(self[2])).toMatch(/\nBao nhiêu tuổi ạ\?$/);
  expect(saidIn(self[4])).toContain("Hỏi cho mình.");
});

test("somebody else's age does not make the asker an older person", async () => {
  const report = await playLast(library, [START, "hỏi hộ", "80", "hỏi cho tôi"]);
  expect(saidIn(report)).toMatch(/\nỞ đâu ạ\?$/);
});

test("English and Vietnamese switch and ask once more", async () => {
  const reports = await play(library, [START, "English please", "tiếng Việt"]);
  expect(saidIn(reports[1])).toMatch(/How old are you\?$/);
  expect(saidIn(reports[2])).toMatch(/\nBao nhiêu tuổi ạ\?$/);
});

test("simpler words are the elder or slow variant, then an example, then an officer", async () => {
  const lines = [START, "nói dễ hiểu hơn", "khó hiểu quá", "không hiểu"];
  const reports = await play(library, lines);
  expect(saidIn(reports[1])).toBe("Thưa, bao nhiêu tuổi ạ?");
  expect(saidIn(reports[2])).toContain("76");
  expect(buttonsOf(reports[3])).toContain("Gặp cán bộ");
  expect(reports[3]).toMatchObject({ at: { step: "hoi-tuoi" }, case: null });
});

test("what is remembered can be seen, sensitive values masked, and erased", async () => {
  const start = ["trợ cấp người già", "76", "2", "0912345678"];
  const reports = await play(allowance, [
    ...start,
    "xem dữ liệu",
    "!tap Xóa dữ liệu",
    "có",
    "làm tiếp",
  ]);
  expect(saidIn(reports[4])).toContain("tuổi: 76");
  expect(saidIn(reports[4])).toContain("678");
  expect(saidIn(reports[4])).not.toContain("0912345678");
  expect(reports[4]).toMatchObject({ at: { step: "ghi-chu" }, decision: "command" });
  expect(reports[5]).toMatchObject({ at: { step: "ghi-chu" } });
  expect(reports[6]).toMatchObject({ at: null, slots: {} });
  expect(reports[7]).toMatchObject({ at: null });
});

test("how much is stored and until when is told, with a copy where the channel can give one", async () => {
  const start = ["trợ cấp người già", "76", "menu"];
  const onWeb = await play(allowance, [...start, "!wait 2d", "xem dữ liệu"]);
  const said = saidIn(onWeb.at(-1));
  expect(said).toContain("Từ ngày 23/11/2026, ông/bà đã gửi 4 tin");
  expect(said).toContain("lưu 365 ngày");
  expect(said).toContain("sau ngày 25/12/2026");
  expect(said).toContain("việc đang làm: Trợ cấp người cao tuổi");
  expect(onWeb.at(-1)?.bot[0]?.links).toEqual(["/webchat/transcript"]);
  for (const channel of ["zalo", "messenger"] as const) {
    const report = await playLast(allowance, ["xem dữ liệu"], { channel });
    expect(saidIn(report)).toContain("chưa nhớ điều gì");
    expect(saidIn(report)).toContain(`gõ "gặp cán bộ"`);
    expect(report.bot[0]?.links).toEqual([]);
  }
  const english = await playLast(allowance, ["English", "76", "my data"]);
  expect(saidIn(english)).toContain("Since 23/11/2026 you have sent 3 messages");
});

test("erasing is asked about; no keeps everything, saying it again erases", async () => {
  const start = ["trợ cấp người già", "76", "xóa dữ liệu"];
  expect(await playLast(allowance, [...start, "không"])).toMatchObject({ slots: { tuổi: 76 } });
  expect(await playLast(allowance, [...start, "xóa dữ liệu"])).toMatchObject({ at: null });
});

test("an erasure that was ordered elsewhere is done without a word", async () => {
  const talk = startTalk(allowance, "zalo", MONDAY_MORNING);
  happen(talk, { kind: "citizen_wrote", text: "trợ cấp người già" });
  happen(talk, { kind: "citizen_wrote", text: "76" });
  expect(happen(talk, { kind: "erasure_ordered" }).bot).toEqual([]);
  expect(talk.session).toMatchObject({ frames: [], slots: {}, lastSaid: [], message: "" });
});

test("an open case outlives the erasing", async () => {
  const report = await playLast(allowance, ["gặp cán bộ", "xóa dữ liệu", "có"]);
  expect(report.case).not.toBeNull();
  expect(saidIn(report)).toContain(report.case?.id);
});

test("notifications are stopped and taken again, and the question stays", async () => {
  const reports = await play(allowance, ["trợ cấp người già", "đừng nhắn nữa", "nhận tin"]);
  for (const report of reports.slice(1)) {
    expect(report).toMatchObject({ decision: "command", at: { step: "hoi-tuoi" } });
    expect(saidIn(report)).toContain("bao nhiêu tuổi");
  }
});

test("more messages than a turn may have are joined and said to be", async () => {
  const said = ["a", "b", "c", "d"].map((it) => `  - nói: Lời ${it} ạ.\n`).join("");
  const many = libraryOf({
    ...ALLOWANCE,
    "flows/cai-dat.yaml": `${ALLOWANCE["flows/cai-dat.yaml"].replace("các bước:\n", `các bước:\n${said}`)}`,
    "content/limits.yaml": "messages_per_turn: 3\n",
  });
  const report = await playLast(many, ["cài ứng dụng"]);
  expect(report.bot).toHaveLength(3);
  expect(report.bot[2]?.text).toMatch(/gửi gộp.*\n\nLời c ạ\.\n\nLời d ạ\./);
  expect(buttonsOf(report)).toContain("Xong");
});

test("'tiếp' with nothing left to say asks the question once more and is no miss", async () => {
  const reports = await play(library, [START, "nói chậm lại", "tiếp", "tiep di chau", "30"]);
  expect(saidIn(reports[3])).toBe("Tuổi ạ?");
  expect(reports[3]).toMatchObject({ decision: "command" });
  expect(reports[4]).toMatchObject({ at: { step: "hoi-noi" } });
});
