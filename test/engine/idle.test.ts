import { expect, test } from "@jest/globals";
import { happen, startTalk, tapOf } from "../../bot/cli/chat/talk.ts";
import { libraryOf } from "../support/library-of.ts";
import { buttonsOf, MONDAY_MORNING, play, playLast, saidIn } from "../support/play.ts";
import { shippedLibrary } from "../understand/shipped-library.ts";
import { ALLOWANCE, allowance } from "./allowance.ts";

const START = "trợ cấp người già";

test("a first message that is not understood gets the greeting, the second in a row an officer", async () => {
  const reports = await play(allowance, ["zzz qqq", "xxx kkk", "ttt rrr"]);
  expect(saidIn(reports[0])).toBe(saidIn(await playLast(allowance, ["xin chào"])));
  expect(reports[0]).toMatchObject({ decision: "menu" });
  expect(saidIn(reports[1])).not.toBe(saidIn(reports[0]));
  expect(buttonsOf(reports[1])).toContain("Gặp cán bộ");
});

test("after a day nothing waits; the work is offered on return and taken up by its button", async () => {
  const reports = await play(allowance, [START, "76", "!wait 25h", "zzz qqq", "!tap Làm tiếp"]);
  expect(reports[2]).toMatchObject({ at: null, slots: {} });
  expect(buttonsOf(reports[3])).toContain("Làm tiếp");
  expect(reports[4]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
});

test("after its time a flow is gone, which is said where it is asked for, with the way to begin anew", async () => {
  for (const asking of [["làm tiếp"], ["xin chào", "làm tiếp"], ["!tap Tại nhà"]]) {
    const lines = [START, "76", "!wait 4d", ...asking];
    const reports = await play(allowance, [...lines, "!tap Trợ cấp người cao tuổi", "làm tiếp"]);
    const told = reports[lines.length - 1];
    expect(told).toMatchObject({ at: null, slots: {} });
    expect(saidIn(told)).toContain("để lâu quá");
    expect(buttonsOf(told)).toEqual(["Trợ cấp người cao tuổi"]);
    expect(reports[lines.length]).toMatchObject({ at: { flow: "tro-cap" } });
    expect(saidIn(reports[lines.length + 1])).not.toContain("để lâu quá");
  }
});

test("where work went in time, or its flow is gone, nothing is said of it", async () => {
  const { "flows/tro-cap.yaml": _gone, ...others } = ALLOWANCE;
  const without = libraryOf(others);
  const lines = [START, "76", "!wait 4d", "!library without", "làm tiếp"];
  const report = await playLast(allowance, lines, { libraries: { without } });
  expect(saidIn(report)).toContain("không có việc nào đang làm dở");
});

test("a session ends after thirty days without a message", async () => {
  const report = await playLast(allowance, [START, "76", "menu", "!wait 31d", "menu"]);
  expect(buttonsOf(report)).not.toContain("Làm tiếp");
});

test("an old answer button is asked about; yes goes back to its question with the state of then", async () => {
  const lines = [START, "76", "1", "!tap Tại nhà"];
  const reports = await play(allowance, [...lines, "có"]);
  expect(saidIn(reports[3])).toBe("Nút này thuộc câu hỏi trước. Ông/bà muốn quay lại đó không?");
  expect(reports[3]).toMatchObject({ at: { step: "luong-huu" }, decision: null });
  expect(reports[4]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
  const stayed = await playLast(allowance, [...lines, "không"]);
  expect(stayed).toMatchObject({ at: { step: "luong-huu" } });
});

test("a button that is sent in once more does nothing by itself: it is asked about", async () => {
  const talk = startTalk(allowance, "webchat", MONDAY_MORNING);
  const write = (text: string) => happen(talk, { kind: "citizen_wrote", text });
  write(START);
  write("76");
  const tap = tapOf(talk, "Tại nhà");
  if (tap === null) throw new Error("the button was not shown");
  happen(talk, tap);
  const after = talk.session;
  const again = happen(talk, tap);
  expect(again.bot[0]?.text).toContain("Nút này thuộc câu hỏi trước");
  expect(talk.session?.frames).toEqual(after?.frames);
  expect(talk.session?.slots).toEqual(after?.slots);
});

test("a picture at a question is a miss, a sticker is none", async () => {
  const reports = await play(allowance, [START, "!sticker", "!image", "!voice", "!file"]);
  expect(reports[1]).toMatchObject({ at: { step: "hoi-tuoi" } });
  expect(saidIn(reports[2])).toContain("Xin gõ số tuổi");
  expect(reports[4]).toMatchObject({ case: { reason: "het_luot" } });
});

test("a picture, a location or an empty message with nothing waiting gets a sentence and the menu", async () => {
  for (const line of ["!image", "!location", "!sticker"]) {
    const report = await playLast(allowance, [line]);
    expect(buttonsOf(report)).toContain("Cài ứng dụng");
  }
});

test("a flow for any message takes what nothing else claims", async () => {
  const library = libraryOf({
    ...ALLOWANCE,
    "flows/hung.yaml": `
luồng: hung
tên: Hứng
chủ đề: gop-y
bắt đầu khi: bất kỳ
các bước:
  - nói: "Nhận được {tin nhắn}, lượt {lượt}."
`,
  });
  const reports = await play(library, ["zzz qqq", "menu", START]);
  expect(saidIn(reports[0])).toBe("Nhận được zzz qqq, lượt 1.");
  expect(reports[1]).toMatchObject({ decision: "command" });
  expect(reports[2]).toMatchObject({ at: { flow: "tro-cap" } });
});

test("beyond the day's limit only emergencies and the officer are heard", async () => {
  const library = libraryOf({ ...ALLOWANCE, "content/limits.yaml": "turns_per_day: 2\n" });
  const reports = await play(library, ["menu", "menu", "menu", "gặp cán bộ"]);
  expect(buttonsOf(reports[2])).toEqual([]);
  expect(saidIn(reports[2])).not.toBe("");
  expect(reports[3]?.case).not.toBeNull();
});

test("a flow for other channels is neither started nor listed", async () => {
  const flow = ALLOWANCE["flows/cai-dat.yaml"].replace("bắt đầu khi", "kênh: [zalo]\nbắt đầu khi");
  const library = libraryOf({ ...ALLOWANCE, "flows/cai-dat.yaml": flow });
  const onWeb = await play(library, ["cài ứng dụng", "menu"]);
  expect(onWeb[0]).toMatchObject({ at: null });
  expect(buttonsOf(onWeb[1])).not.toContain("Cài ứng dụng");
  const onZalo = await playLast(library, ["cài ứng dụng"], { channel: "zalo" });
  expect(onZalo).toMatchObject({ at: { flow: "cai-dat" } });
});

test("an old button of work that was put aside takes that work up again, with its answers", async () => {
  const lines = [START, "76", "!wait 25h", "!tap Tại nhà", "có", "!tap Tại nhà"];
  const reports = await play(allowance, lines);
  expect(saidIn(reports[3])).toContain("Nút này thuộc câu hỏi trước");
  expect(reports[4]).toMatchObject({ at: { step: "noi-nhan" }, slots: { tuổi: 76 } });
  expect(reports[5]).toMatchObject({ at: { step: "o-nha" }, slots: { tuổi: 76 } });
});

test("an old button does not lead back before an officer's case", async () => {
  const lines = [START, "76", "2", "bỏ qua", "không dặn gì", "!tap Tại nhà", "có"];
  const report = await playLast(allowance, lines);
  expect(report).toMatchObject({ at: null });
  expect(saidIn(report)).toContain("chuyển cho cán bộ");
});

test("thanks get a polite word instead of a greeting, and what waits is asked again", async () => {
  const reports = await play(await shippedLibrary(), [
    "cảm ơn cháu nhiều nhé",
    "cài vneid",
    "cảm ơn",
  ]);
  expect(saidIn(reports[0])).toMatch(/^Dạ không có gì ạ/u);
  expect(reports[0]).toMatchObject({ decision: "command", at: null });
  expect(saidIn(reports[2])).toMatch(/^Dạ không có gì ạ/u);
  expect(reports[2]).toMatchObject({ at: { flow: "cai-vneid" } });
});

test("a suggested answer that its slot refuses is a wrong answer, not a button of another question", async () => {
  const odd = libraryOf({
    "flows/dem.yaml": `
luồng: dem
tên: Đếm
chủ đề: vneid
bắt đầu khi: bất kỳ
cần biết: {số: {kiểu: số}}
các bước:
  - {bước: hoi, hỏi: số, câu hỏi: Mấy ạ?, nút: [Rất nhiều, {nhãn: Hai ba con, ngắn: "3"}], không hiểu: [Gõ số giúp ạ.]}
`,
  });
  const report = await playLast(odd, ["abc", "!tap Rất nhiều"]);
  expect(saidIn(report)).toBe("Gõ số giúp ạ.");
  expect(await playLast(odd, ["abc", "!tap Hai ba con"])).toMatchObject({ at: null });
});

test("what has no flow of its own is offered by its topic's name, never by an example of how people say it", async () => {
  const library = await shippedLibrary();
  const examples = [...library.intents.values()].flatMap((it) => it.examples);
  const asked = [
    "phường kêu cài mà máy tui đầy bộ nhớ, xóa bớt cái gì",
    "bot dở quá, kêu nhân viên ra",
  ];
  const reports = await play(
    library,
    asked.flatMap((text) => ["!new", text]),
  );
  const offered = reports.flatMap((report) => buttonsOf(report));
  expect(offered).toContain("Góp ý, khiếu nại");
  expect(offered.filter((label) => examples.includes(label))).toEqual([]);
});

test("an answer is said where it and the flow behind its button are surely meant, and the button leads on", async () => {
  const asked = "trong vneid bam vao muc nao de dien so tai khoan nhan tien an sinh";
  const [answered, led] = await play(await shippedLibrary(), [asked, "!tap Xem từng bước"]);
  expect(answered).toMatchObject({ decision: "answer", at: null });
  expect(led).toMatchObject({ at: { flow: "lien-ket-tai-khoan-vneid" } });
});

test("after the menu a place in it is picked, however politely; a number in a sentence picks nothing", async () => {
  const shipped = await shippedLibrary();
  const menu = buttonsOf(await playLast(shipped, ["menu"]));
  const picks: readonly (readonly [string, number])[] = [
    ["chọn mục thứ ba đi cháu", 2],
    ["chọn mục 3 đi cháu", 2],
    ["cho bác cái thứ hai nhé", 1],
    ["lấy số bốn đi con", 3],
    ["mục cuối cùng cháu ạ", menu.length - 1],
    ["cho bác mục kiểm tra tin lạ đi cháu", menu.indexOf("Kiểm tra tin lạ")],
  ];
  for (const [text, place] of picks) {
    const tapped = await playLast(shipped, ["menu", `!tap ${menu[place]}`]);
    const { at, bot } = await playLast(shipped, ["menu", text]);
    expect({ text, at, bot }).toEqual({ text, at: tapped.at, bot: tapped.bot });
  }
  for (const text of ["hai vợ chồng tôi", "tôi năm nay đã 74 tuổi rồi", "tôi có hai cháu ạ"]) {
    const { at, decision } = await playLast(shipped, ["menu", text]);
    expect({ text, at }).toEqual({ text, at: null });
    expect(decision).not.toBeNull();
  }
});
