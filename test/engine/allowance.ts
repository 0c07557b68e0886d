import { libraryOf } from "../support/library-of.ts";

/** A small library with every kind of question: the running example of the engine's tests. */
export const ALLOWANCE = {
  "flows/tro-cap.yaml": `
luồng: tro-cap
tên: Trợ cấp người cao tuổi
chủ đề: tai-khoan
bắt đầu khi: [hoi_tro_cap]
cần biết:
  tuổi: {kiểu: tuổi, từ: 0, đến: 120}
  nơi_nhận: {kiểu: lựa chọn}
  lương_hưu: {kiểu: có không}
  số_máy: {kiểu: điện thoại, nhạy cảm: có}
  ghi_chú: {kiểu: văn bản}
các bước:
  - bước: hoi-tuoi
    hỏi: tuổi
    câu hỏi:
      chung: "{Ông/bà} năm nay bao nhiêu tuổi ạ?"
      ngắn: Bao nhiêu tuổi ạ?
    vì sao hỏi: Mức trợ cấp tính theo tuổi ạ.
    không hiểu:
      - Xin gõ số tuổi, ví dụ 76.
      - Hoặc gõ năm sinh, ví dụ 1949.
  - bước: noi-nhan
    chọn: nơi_nhận
    câu hỏi: Muốn nhận tiền ở đâu ạ?
    lựa chọn:
      - {nhãn: Qua tài khoản ngân hàng, ngắn: Ngân hàng, giá trị: ngan-hang, cách nói khác: [atm]}
      - {nhãn: Tại nhà, giá trị: tai-nha, đến: o-nha}
  - bước: luong-huu
    hỏi: lương_hưu
    câu hỏi: Có lương hưu không ạ?
  - nếu: tuổi >= 75 và không lương_hưu = có
    thì:
      - nói: Thuộc diện được hưởng.
    còn lại:
      - nói: Chưa thuộc diện.
  - hết: {nói: "Xong rồi ạ, {tuổi} tuổi, nhận {nơi_nhận}."}
  - bước: o-nha
    hỏi: số_máy
    câu hỏi: Số điện thoại nào ạ?
    bỏ qua được: có
  - bước: ghi-chu
    hỏi: ghi_chú
    câu hỏi: Cần dặn gì thêm ạ?
    giữ nguyên văn: không
  - gặp cán bộ: {nhóm: an_sinh, lý do: khac, ưu tiên: 2, tóm tắt: [tuổi, số_máy]}
  - nói: Cảm ơn ạ.
`,
  "flows/cai-dat.yaml": `
luồng: cai-dat
tên: Cài ứng dụng
chủ đề: vneid
bắt đầu khi: [cai_dat]
các bước:
  - bước: cai
    hướng dẫn:
      - việc: Mở cửa hàng ứng dụng.
        mẹo: Hình tam giác màu ạ.
        trục trặc: [{lỗi: Không thấy cửa hàng, cách xử lý: Vuốt sang trang sau ạ.}]
      - việc: Gõ chữ VNeID.
    câu hỏi: Đã cài xong ạ.
`,
  "intents/tai-khoan.yaml": `
chủ đề: tai-khoan
ý định:
  hoi_tro_cap: {ví dụ: [trợ cấp người già, xin tiền trợ cấp tuổi già]}
`,
  "intents/vneid.yaml": `
chủ đề: vneid
ý định:
  cai_dat: {ví dụ: [cài ứng dụng, cài app định danh]}
`,
  "intents/khac.yaml": `
chủ đề: chao-hoi
ý định:
  chao: {ví dụ: [xin chào, chào cháu]}
`,
  "intents/ngoai.yaml": `
chủ đề: ngoai-pham-vi
ý định:
  ngoai: {ví dụ: [giá vàng hôm nay, thời tiết ngày mai]}
`,
  "intents/gop-y.yaml": `
chủ đề: gop-y
ý định:
  gop_y: {ví dụ: [tôi muốn góp ý, phàn nàn về cán bộ]}
`,
  "intents/lua-dao.yaml": `
chủ đề: lua-dao
ý định:
  nghi_lua_dao: {ví dụ: [có người gọi xưng công an đòi mã otp]}
`,
  "content/faq/vneid.yaml": `
chủ đề: vneid
hỏi đáp:
  - mã: mat-phi
    hỏi: [VNeID có mất tiền không, cài vneid tốn bao nhiêu tiền]
    đáp: Không mất phí ạ.
    nút: [{nhãn: Cài ứng dụng, đến: cai-dat}]
`,
} as const;

export const allowance = libraryOf(ALLOWANCE);
