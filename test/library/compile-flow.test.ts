import { expect, test } from "@jest/globals";
import type { Library } from "../../bot/library/library.ts";
import { codesOf, compileSample, flowFile, placesOf } from "./compile-sample.ts";

const VIETNAMESE = `luồng: tro-cap
tên: Trợ cấp hưu trí xã hội
chủ đề: tai-khoan
bắt đầu khi: [hoi_tro_cap]
phụ trách: Phòng Văn hóa - Xã hội
căn cứ:
  - văn bản: Nghị định 176/2025/NĐ-CP
    nguồn: https://vanban.chinhphu.vn
    ngày xem: 2026-11-20
rà soát trước: 2027-02-28
bỏ dở sau: 2 ngày
thay bước: {tuoi-cu: hoi-tuoi}
cần biết:
  tuổi: {kiểu: tuổi, từ: 0, đến: 120, giữ trong: phiên}
  nơi_nhận: {kiểu: lựa chọn}
các bước:
  - bước: hoi-tuoi
    hỏi: tuổi
    câu hỏi:
      chung: "{Ông/bà} năm nay bao nhiêu tuổi ạ?"
      hỏi hộ: Người được hưởng năm nay bao nhiêu tuổi ạ?
      en: {chung: How old are you?, người cao tuổi: "How old are you, please?"}
    vì sao hỏi: Mức trợ cấp tính theo tuổi ạ.
    không hiểu:
      - "{Ông/bà} gõ giúp số tuổi, ví dụ 76."
      - Hoặc gõ năm sinh, ví dụ 1949.
    số lần hỏi: không giới hạn
    khi hết lượt: gap-can-bo
  - nếu: tuổi >= 75 và không đã biết nơi_nhận
    thì:
      - nói: "{Ông/bà} thuộc diện được hưởng, số {danh bạ.phuong_mau.điện thoại}."
        nút: [{nhãn: Gặp cán bộ, đến: gap-can-bo}]
      - bước: noi-nhan
        chọn: nơi_nhận
        câu hỏi: Nhận ở đâu ạ?
        lựa chọn:
          - {nhãn: Qua tài khoản ngân hàng, ngắn: Ngân hàng, giá trị: ngan-hang, cách nói khác: [atm]}
          - Tại nhà
    còn lại:
      - nói: Chưa đủ tuổi hưởng ạ.
  - bước: cai-dat
    hướng dẫn:
      - việc: Mở cửa hàng ứng dụng.
        ảnh: images/co.svg
        trục trặc: [{lỗi: Không thấy, cách xử lý: Tìm hình tam giác.}]
  - bước: gap-can-bo
    gặp cán bộ: {nhóm: an_sinh, lý do: het_luot, ưu tiên: 1, tóm tắt: [tuổi, nơi_nhận]}
  - hết: {nói: "Xong rồi ạ, {tên kênh}."}
`;

const ENGLISH = `# The same flow for engineers
language: en
flow: tro-cap
topic: tai-khoan
title: Trợ cấp hưu trí xã hội
starts_on: [hoi_tro_cap]
owner: Phòng Văn hóa - Xã hội
sources:
  - document: Nghị định 176/2025/NĐ-CP
    url: https://vanban.chinhphu.vn
    checked_on: 2026-11-20
review_by: 2027-02-28
expires_after: 2d
renamed_steps: {tuoi-cu: hoi-tuoi}
slots:
  nơi_nhận: {type: choice}
  tuổi: {type: age, min: 0, max: 120, keep: session}
steps:
  - id: hoi-tuoi
    ask: tuổi
    question:
      default: "{Ông/bà} năm nay bao nhiêu tuổi ạ?"
      proxy: Người được hưởng năm nay bao nhiêu tuổi ạ?
      en: {default: How old are you?, elder: "How old are you, please?"}
    why: Mức trợ cấp tính theo tuổi ạ.
    retry:
      - "{Ông/bà} gõ giúp số tuổi, ví dụ 76."
      - Hoặc gõ năm sinh, ví dụ 1949.
    attempts: unlimited
    on_give_up: gap-can-bo
  - if: tuổi >= 75 and not known nơi_nhận
    then:
      - say: "{Ông/bà} thuộc diện được hưởng, số {directory.phuong_mau.phone}."
        buttons: [{label: Gặp cán bộ, to: gap-can-bo}]
      - id: noi-nhan
        choose: nơi_nhận
        question: Nhận ở đâu ạ?
        options:
          - {label: Qua tài khoản ngân hàng, short: Ngân hàng, value: ngan-hang, also: [atm]}
          - Tại nhà
    else:
      - say: Chưa đủ tuổi hưởng ạ.
  - id: cai-dat
    guide:
      - do: Mở cửa hàng ứng dụng.
        image: images/co.svg
        troubles: [{problem: Không thấy, fix: Tìm hình tam giác.}]
  - id: gap-can-bo
    officer: {team: an_sinh, reason: het_luot, priority: 1, summary: [tuổi, nơi_nhận]}
  - end: {say: "Xong rồi ạ, {channel_name}."}
`;

const INTENTS = {
  "intents/tai-khoan.yaml":
    "chủ đề: tai-khoan\ný định:\n  hoi_tro_cap: {ví dụ: [trợ cấp người già]}\n",
};

function compiled(files: Readonly<Record<string, string>>): Library {
  const { library, mistakes } = compileSample(files);
  expect(placesOf(mistakes)).toEqual([]);
  if (library === null) throw new Error("the sample was refused");
  return library;
}

test("a flow means the same in Vietnamese and in English keywords", () => {
  const vietnamese = compiled({ ...INTENTS, "flows/tro-cap.yaml": VIETNAMESE });
  const english = compiled({ ...INTENTS, "flows/tro-cap.yaml": ENGLISH });
  expect(english.hash).toBe(vietnamese.hash);
  expect(english.flows.get("tro-cap")?.order).toEqual(vietnamese.flows.get("tro-cap")?.order);
});

test("branches are laid flat and every step knows the next", () => {
  const flow = compiled({ ...INTENTS, "flows/tro-cap.yaml": VIETNAMESE }).flows.get("tro-cap");
  expect(flow?.order).toEqual([
    "hoi-tuoi",
    "s2",
    "s3",
    "noi-nhan",
    "s5",
    "cai-dat",
    "gap-can-bo",
    "s8",
  ]);
  expect(flow?.first).toBe("hoi-tuoi");
  expect(flow?.steps.get("hoi-tuoi")?.next).toBe("s2");
  expect(flow?.steps.get("s2")).toMatchObject({ whenTrue: "s3", whenFalse: "s5", next: "cai-dat" });
  expect(flow?.steps.get("noi-nhan")?.next).toBe("cai-dat");
  expect(flow?.steps.get("s5")?.next).toBe("cai-dat");
  expect(flow?.steps.get("s8")).toMatchObject({ kind: "end", next: null });
});

test("keys get their defaults and words their values", () => {
  const flow = compiled({ ...INTENTS, "flows/tro-cap.yaml": VIETNAMESE }).flows.get("tro-cap");
  expect(flow).toMatchObject({
    topic: "tai-khoan",
    startsOn: ["hoi_tro_cap"],
    startsOnAny: false,
    expiresAfter: 2 * 86_400_000,
    renamedSteps: { "tuoi-cu": "hoi-tuoi" },
    reviewBy: "2027-02-28",
  });
  expect(flow?.slots).toEqual({
    tuổi: { name: "tuổi", type: "age", min: 0, max: 120, sensitive: false, keep: "session" },
    nơi_nhận: { name: "nơi_nhận", type: "choice", sensitive: false, keep: "flow" },
  });
  expect(flow?.steps.get("hoi-tuoi")).toMatchObject({
    attempts: null,
    onGiveUp: { kind: "step", step: "gap-can-bo" },
    verbatim: false,
    optional: false,
  });
  expect(flow?.steps.get("noi-nhan")).toMatchObject({
    attempts: 3,
    onGiveUp: { kind: "officer" },
    options: [
      { value: "ngan-hang", also: ["atm"], to: null },
      { value: "Tại nhà", also: [], to: null },
    ],
  });
  expect(flow?.steps.get("gap-can-bo")).toMatchObject({
    team: "an_sinh",
    reason: "het_luot",
    priority: 1,
    summary: ["tuổi", "nơi_nhận"],
  });
});

test("texts carry their address and their variants laid flat", () => {
  const flow = compiled({ ...INTENTS, "flows/tro-cap.yaml": VIETNAMESE }).flows.get("tro-cap");
  expect(flow?.title.address).toBe("tro-cap/title");
  const ask = flow?.steps.get("hoi-tuoi");
  if (ask?.kind !== "ask") throw new Error("hoi-tuoi asks");
  expect(ask.question).toEqual({
    address: "tro-cap/hoi-tuoi/question",
    variants: {
      default: "{Ông/bà} năm nay bao nhiêu tuổi ạ?",
      proxy: "Người được hưởng năm nay bao nhiêu tuổi ạ?",
      en: "How old are you?",
      "en/elder": "How old are you, please?",
    },
  });
  expect(ask.retry.map(({ address }) => address)).toEqual([
    "tro-cap/hoi-tuoi/retry.0",
    "tro-cap/hoi-tuoi/retry.1",
  ]);
  const choose = flow?.steps.get("noi-nhan");
  if (choose?.kind !== "choose") throw new Error("noi-nhan chooses");
  expect(choose.options.map(({ label }) => label)).toEqual([
    {
      address: "tro-cap/noi-nhan/options.0.label",
      variants: { default: "Qua tài khoản ngân hàng", short: "Ngân hàng" },
    },
    { address: "tro-cap/noi-nhan/options.1", variants: { default: "Tại nhà" } },
  ]);
  const guide = flow?.steps.get("cai-dat");
  if (guide?.kind !== "guide") throw new Error("cai-dat guides");
  expect(guide.items[0]?.do.address).toBe("tro-cap/cai-dat/guide.0.do");
  expect(guide.items[0]?.troubles[0]?.fix.address).toBe("tro-cap/cai-dat/guide.0.troubles.0.fix");
});

test("an empty branch leads on to the step after it", () => {
  const steps = "- nếu: tuổi > 5\n  thì: []\n- nói: Xong\n- bước: a\n  hỏi: tuổi\n  câu hỏi: Tuổi?";
  const flow = compiled({
    "flows/mau.yaml": flowFile(steps, "tuổi: {kiểu: số, giữ trong: phiên}"),
  }).flows.get("mau");
  expect(flow?.steps.get("s1")).toMatchObject({ whenTrue: "s2", whenFalse: "s2", next: "s2" });
});

test("a position id makes way for an id the editor chose", () => {
  const steps = "- nói: Một\n- bước: s1\n  nói: Hai\n- chuyển đến: s1\n";
  const { mistakes } = compileSample({ "flows/mau.yaml": flowFile(steps) });
  expect(codesOf(mistakes)).toContain("endless-loop");
  const { library } = compileSample({
    "flows/mau.yaml": flowFile("- nói: Một\n- bước: s1\n  nói: Hai"),
  });
  const order = library?.flows.get("mau")?.order ?? [];
  expect(new Set(order).size).toBe(2);
  expect(order[1]).toBe("s1");
});

test("the hash follows the content, not comments, order of files or keys", () => {
  const one = { "flows/mau.yaml": flowFile("- nói: Xin chào ạ") };
  const same = { "flows/mau.yaml": `# ghi chú\n${flowFile('- nói: "Xin chào ạ"')}` };
  const other = { "flows/mau.yaml": flowFile("- nói: Xin chào") };
  expect(compiled(same).hash).toBe(compiled(one).hash);
  expect(compiled(other).hash).not.toBe(compiled(one).hash);
  const two = { ...one, "flows/hai.yaml": flowFile("- nói: Hai", "", "hai") };
  const turned = { "flows/hai.yaml": flowFile("- nói: Hai", "", "hai"), ...one };
  expect(compiled(turned).hash).toBe(compiled(two).hash);
});

test("a flow that starts on anything is the library's any-flow", () => {
  const flow = flowFile("- nói: Vâng").replace("chủ đề", "bắt đầu khi: bất kỳ\nchủ đề");
  expect(compiled({ "flows/mau.yaml": flow }).anyFlow).toBe("mau");
  expect(compiled({ "flows/mau.yaml": flowFile("- nói: Vâng") }).anyFlow).toBeNull();
});
