import { expect, test } from "@jest/globals";
import { indexScamRules } from "../../bot/scam/index-scam-rules.ts";
import { judge } from "../../bot/scam/judge.ts";
import { rules } from "./shipped-rules.ts";

const codesOf = (url: string) => judge(rules, { url }).reasons.map(({ code }) => code);

test.each([
  ["https://dichvucong.gov.vn/p/home/dvc-trang-chu.html", "Cổng Dịch vụ công quốc gia"],
  ["DICHVUCONG.GOV.VN", "Cổng Dịch vụ công quốc gia"],
  ["http://ttpvhcc.hanoi.gov.vn:80/", "Trung tâm Phục vụ hành chính công thành phố Hà Nội"],
  ["congan.nghean.gov.vn", "cơ quan nhà nước"],
])("%s is told to be official", (url, official) => {
  const judgement = judge(rules, { url });
  expect(judgement).toMatchObject({ verdict: "no_sign", reasons: [], links: [{ official }] });
});

test.each([
  ["https://vietcоmbank.com.vn", "odd_letters"],
  ["https://xn--vietcmbank-hfi.com", "odd_letters"],
  ["vietcombnk.com", "lookalike"],
  ["vietc0mbank.net", "borrowed_name"],
  ["vneld.com/tai-ung-dung", "lookalike"],
  ["vneid-capnhat.com", "borrowed_name"],
  ["dichvucong.gov.vn.xac-thuc.com", "false_gov"],
  ["dichvucong[.]gov-vn[.]top", "false_gov"],
  ["dich-vu-cong.net", "borrowed_name"],
  ["https://dichvucong.gov.vn@103-45.net/vao", "hidden_target"],
  ["http://103.74.100.12/vneid", "bare_address"],
  ["http://1729123456/", "bare_address"],
  ["hxxp://tai-app.com/VNeID.apk", "apk"],
  ["https://www.google.com/url?q=https%3A%2F%2Fvneid.top%2Fa", "leads_elsewhere"],
  ["congan-xacminh.com", "agency_word"],
  ["dichvucong-hotro-dinhdanh.com", "stacked_words"],
  ["vietcombank.com.vn-kh.cc", "false_ending"],
  ["phatnguoi-csgt.top", "cheap_ending"],
  ["hoso-cancuoc.id.vn", "open_ending"],
  ["bocongan-vn.vercel.app", "free_host"],
  ["https://sites.google.com/view/vietcombank-hotro", "borrowed_name"],
  ["vp-bank.online-verify.org", "borrowed_name"],
  ["https://drive.google.com/uc?id=1a&file=VNeID.apk", "apk"],
  ["https://www.google.com/amp/s/vneid-capnhat.top/a", "leads_elsewhere"],
  ["vneid gạch ngang muc2 chấm com gạch chéo tai", "borrowed_name"],
  ["luonghuu-moi.com", "stacked_words"],
  ["quatet400k.site", "stacked_words"],
])("%s is a scam: %s", (url, code) => {
  expect(judge(rules, { url }).verdict).toBe("scam");
  expect(codesOf(url)).toContain(code);
});

test("a short link is doubtful, not accused", () => {
  expect(judge(rules, { url: "https://bit.ly/3xYz" })).toMatchObject({ verdict: "suspicious" });
});

test.each([
  "https://www.gov.uk/browse",
  "vnexpress.net/canh-bao-vneid-gia-4567.html",
  "https://thuvienphapluat.vn/chinh-sach/huong-dan-cai-vneid",
  "http://192.168.1.1/",
  "https://accounts.google.com/signin?continue=https%3A%2F%2Fmail.google.com%2F",
  "hoctienganh.edu.vn",
  "https://nhadat24h.net",
  "https://thuebaochi.com",
  "https://sites.google.com/view/lop-5a-nguyen-du",
  "https://drive.google.com/file/d/1abc/view",
  "https://web.archive.org/web/2026/https://vnexpress.net/",
  "",
  "%%%",
])("%j shows no sign, and is not called official", (url) => {
  const { verdict, links } = judge(rules, { url });
  expect(verdict).toBe("no_sign");
  expect(links.every(({ official }) => official === null)).toBe(true);
});

test("the operator's block list is named as the reason", () => {
  const listed = (host: string) => (host === "quatang.example" ? "danh sách thử" : null);
  const judgement = judge(rules, { url: "https://quatang.example/a" }, listed);
  expect(judgement.verdict).toBe("scam");
  expect(judgement.reasons[0]).toMatchObject({ code: "listed", whose: "danh sách thử" });
  expect(judgement.reasons[0]?.text).toContain("danh sách thử");
});

test.each([
  ["mở vneid chấm gov-vn chấm com nhé", "vneid.gov-vn.com"],
  ["vào link:vneid-capnhat.com/abc nhé.", "vneid-capnhat.com"],
  ["(https://dichvucong.gov.vn).", "dichvucong.gov.vn"],
  ["truy cap vietcombank-kh . com ngay", "vietcombank-kh.com"],
  ["hxxps://vneid(dot)top", "vneid.top"],
  ["bấm bit.ly/abc", "bit.ly"],
  ["tai vneid.apk ve may", "vneid.apk"],
])("%j holds the link %s", (text, host) => {
  expect(judge(rules, { text }).links.map((link) => link.host)).toEqual([host]);
});

test.each([
  "xong roi.ma sao cu bao loi",
  "mail cho toi: ba.tu@gmail.com",
  "TP.HCM ngày 2.10, phí 1.000.000đ. Anh.chị xem",
  "gửi file giay-khai-sinh.pdf rồi ạ",
])("%j holds no link", (text) => {
  expect(judge(rules, { text }).links).toEqual([]);
});

test.each([
  "https://play.google.com/store/apps/details?id=com.vnid",
  "https://play.google.com/store/apps/details?hl=vi&id=com.vnid&gl=VN",
  "https://apps.apple.com/vn/app/vneid/id1582750372",
  "https://apps.apple.com/app/id1521647264?l=vi",
  "https://play.google.com/store/apps/details?id=com.bhxhapp",
  "https://play.google.com/store/apps/details?id=com.zing.zalo",
  "https://play.google.com/store/search?q=vneid",
])("%s is a known app, or bears nobody's name", (url) => {
  // Ids that are not checked against the shop yet are never called official.
  expect(judge(rules, { url })).toMatchObject({ verdict: "no_sign", links: [{ official: null }] });
});

test.each([
  ["https://play.google.com/store/apps/details?id=com.vneid.capnhat", "VNeID"],
  ["https://play.google.com/store/apps/details?id=vn.app.vneid2026&hl=vi", "VNeID"],
  ["https://apps.apple.com/vn/app/vneid-m%E1%BB%9Bi/id1600000001", "VNeID"],
  ["https://play.google.com/store/apps/details?id=com.vssid.hotro", "VssID"],
])("%s bears the name of another app, and is doubtful", (url, whose) => {
  expect(judge(rules, { url })).toMatchObject({
    verdict: "suspicious",
    reasons: [{ code: "borrowed_app", whose }],
  });
});

test("a checked app id is told to be official", () => {
  const { official } = rules.content;
  const apps = official.apps.map((app) => ({ ...app, doubtful: false }));
  const checked = indexScamRules({ ...rules.content, official: { ...official, apps } });
  const url = "https://play.google.com/store/apps/details?id=com.vnid";
  expect(judge(checked, { url })).toMatchObject({ links: [{ official: "VNeID" }] });
});
