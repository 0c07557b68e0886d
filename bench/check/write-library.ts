import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a library of flows as agencies write them: about ninety lines each, with English and a guide. */
export function writeLibrary(dir: string, flows: number): void {
  for (const folder of ["flows", "intents", "content/faq"]) {
    mkdirSync(join(dir, folder), { recursive: true });
  }
  for (let index = 1; index <= flows; index++) {
    writeFileSync(join(dir, `flows/thu-tuc-${index}.yaml`), flowOf(index));
    writeFileSync(join(dir, `intents/thu-tuc-${index}.yaml`), intentsOf(index));
  }
  writeFileSync(join(dir, "content/faq/dich-vu-cong.yaml"), faqsOf(flows));
}

function intentsOf(index: number): string {
  const phrases = [
    "làm thủ tục số",
    "hồ sơ loại",
    "cần giấy gì cho việc",
    "nộp ở đâu mục",
    "hỏi về việc",
  ];
  const examples = phrases.map((phrase) => `      - ${phrase} ${index} hai trăm`);
  return `chủ đề: dich-vu-cong\ný định:\n  lam_thu_tuc_${index}:\n    ví dụ:\n${examples.join("\n")}\n`;
}

function faqsOf(count: number): string {
  const faqs = Array.from({ length: count }, (_, index) =>
    [
      `  - mã: le-phi-${index}`,
      `    hỏi: [lệ phí thủ tục ${index} bao nhiêu tiền, thủ tục ${index} có mất phí gì không]`,
      "    đáp:",
      `      chung: "Thủ tục ${index} không mất phí ạ."`,
      `      en: "Procedure ${index} is free of charge."`,
      "    căn cứ: [{văn bản: Nghị quyết 1, ngày xem: 2026-11-20}]",
      "    rà soát trước: 2027-06-30",
    ].join("\n"),
  );
  return `chủ đề: dich-vu-cong\nphụ trách: Bộ phận một cửa\nhỏi đáp:\n${faqs.join("\n")}\n`;
}

function flowOf(index: number): string {
  return `# Thủ tục ${index}: bộ phận một cửa viết và rà soát.
luồng: thu-tuc-${index}
tên: {chung: "Thủ tục ${index}", en: "Procedure ${index}"}
chủ đề: dich-vu-cong
bắt đầu khi: [lam_thu_tuc_${index}]
phụ trách: Bộ phận một cửa
căn cứ:
  - {văn bản: Nghị quyết ${index}, nguồn: "https://vanban.chinhphu.vn", ngày xem: 2026-11-20}
rà soát trước: 2027-06-30
cần biết:
  tuổi: {kiểu: tuổi, từ: 0, đến: 120}
  nơi_nhận: {kiểu: lựa chọn}
các bước:
  - bước: mo-dau
    nói:
      chung: "{Cháu} hướng dẫn {ông/bà} làm thủ tục ${index}, từng bước một ạ."
      hỏi hộ: "{Cháu} hướng dẫn {ông/bà} làm thủ tục ${index} cho người nhà ạ."
      en: "I will help you with procedure ${index}, step by step."
  - bước: hoi-tuoi
    hỏi: tuổi
    câu hỏi:
      chung: "{Ông/bà} năm nay bao nhiêu tuổi ạ?"
      ngắn: "Bao nhiêu tuổi ạ?"
      en: "How old are you?"
    vì sao hỏi: {chung: "Mỗi tuổi cần giấy tờ khác nhau ạ.", en: "The papers depend on your age."}
    không hiểu:
      - {chung: "{Ông/bà} gõ giúp số tuổi, ví dụ 76.", en: "Please type your age, for example 76."}
      - {chung: "Hoặc gõ năm sinh, ví dụ 1949.", en: "Or type your year of birth, for example 1949."}
    gợi ý: ["76", "1949"]
  - bước: noi-nhan
    chọn: nơi_nhận
    câu hỏi: {chung: "{Ông/bà} muốn nhận kết quả ở đâu ạ?", en: "Where would you like to collect the result?"}
    vì sao hỏi: {chung: "Mỗi nơi trả kết quả một cách ạ.", en: "Each place returns results its own way."}
    không hiểu:
      - {chung: "{Ông/bà} bấm một nút dưới đây ạ.", en: "Please tap a button below."}
      - {chung: "{Ông/bà} gõ số 1 hoặc số 2 ạ.", en: "Please type 1 or 2."}
    lựa chọn:
      - nhãn: {chung: Tại quầy, en: At the counter}
        giá trị: quay
        cách nói khác: [ở phường, ra phường, đến quầy]
      - nhãn: {chung: Qua bưu điện, en: By post}
        giá trị: buu-dien
        cách nói khác: [bưu điện, gửi về nhà]
        đến: nho-phi
  - nếu: tuổi >= 75
    thì:
      - nói: {chung: "{Ông/bà} được ưu tiên, không phải xếp hàng ạ.", en: "You are served first."}
    còn lại:
      - nói: {chung: "{Ông/bà} lấy số thứ tự ở cửa ạ.", en: "Please take a number at the door."}
  - bước: chuan-bi
    hướng dẫn:
      - việc: {chung: Chuẩn bị thẻ căn cước còn hạn., en: Get a valid ID card ready.}
        mẹo: {chung: "Thẻ hết hạn thì làm thẻ mới trước ạ.", en: "If it has expired, renew it first."}
        trục trặc:
          - lỗi: {chung: Thẻ hết hạn, en: Card expired}
            cách xử lý: {chung: "{Ông/bà} hỏi công an phường ạ.", en: "Please ask the ward police."}
      - việc: {chung: Điền tờ khai số ${index}., en: Fill in form ${index}.}
        mẹo: {chung: "Cán bộ ở quầy giúp điền ạ.", en: "Staff at the counter can help."}
      - việc: {chung: Nộp tờ khai ở quầy số một., en: Hand the form in at counter one.}
  - bước: xong
    nói: {chung: "{Ông/bà} chờ tin nhắn báo kết quả ạ.", en: "Please wait for a text message."}
  - hết: {}
  - bước: nho-phi
    nói: {chung: "Bưu điện thu phí gửi khi giao ạ.", en: "The post office charges on delivery."}
  - bước: con-hoi
    chọn: ~
    câu hỏi: {chung: "{Ông/bà} còn cần giúp gì không ạ?", en: "Do you need anything else?"}
    vì sao hỏi: {chung: "Để {cháu} gọi cán bộ khi cần ạ.", en: "So that I can call an officer."}
    không hiểu:
      - {chung: "{Ông/bà} bấm Có hoặc Không ạ.", en: "Please tap Yes or No."}
      - {chung: "{Ông/bà} gõ số 1 hoặc số 2 ạ.", en: "Please type 1 or 2."}
    lựa chọn:
      - {nhãn: {chung: Có, en: "Yes"}, giá trị: co, đến: gap-can-bo}
      - {nhãn: {chung: Không, en: "No"}, giá trị: khong, đến: xong}
  - bước: gap-can-bo
    gặp cán bộ: {lý do: yeu_cau, ưu tiên: 2, tóm tắt: [tuổi, nơi_nhận]}
`;
}
