import { flowFile } from "./compile-sample.ts";

/** Files that use every keyword that the engine runs, for what rewrites files. */
export const EVERY_KEYWORD: Readonly<Record<string, string>> = {
  "flows/mau.yaml": `# Đầu tệp.

luồng: mau
tên: {chung: Mẫu, en: Sample}
chủ đề: vneid
mô tả: Để thử.
bắt đầu khi: bất kỳ
kênh: [zalo, webchat]
phụ trách: Tổ mẫu
căn cứ: [{văn bản: Nghị định 1, nguồn: https://example.vn, ngày xem: 2026-11-20, hiệu lực từ: 2026-01-01}]
rà soát trước: 2027-02-28
cần biết:
  tuổi: {kiểu: tuổi, từ: 0, đến: 120, giữ trong: phiên}
  tên_gọi: {kiểu: văn bản, nhạy cảm: không, giữ trong: lượt}
  nơi: {kiểu: lựa chọn, giữ trong: 30 ngày}
  có_mặt: {kiểu: có không}
  điểm: {kiểu: số}
thay bước: {cu: hoi}
bỏ dở sau: 1 giờ
các bước:
  - bước: hoi # cuối dòng
    hỏi: tuổi
    câu hỏi: {chung: "{Ông/bà} bao nhiêu tuổi ạ?", ngắn: Tuổi ạ?, nói chậm: Năm nay bao nhiêu tuổi ạ?, người cao tuổi: Tuổi ạ?, hỏi hộ: Người nhà bao nhiêu tuổi ạ?, doanh nghiệp: Mấy tuổi ạ?, zalo: Tuổi?, en: {chung: Age?, người cao tuổi: Your age?}}
    gợi ý: [76]
    không hiểu: Gõ số giúp ạ.
    số lần hỏi: không giới hạn
    vì sao hỏi: Để biết ạ.
    bỏ qua được: đúng
    nút: [Không nhớ, {nhãn: Bảy mươi, ngắn: "70"}]
  - bước: goi
    hỏi: tên_gọi
    câu hỏi: Tên gì ạ?
    giữ nguyên văn: có
    số lần hỏi: 2
    khi hết lượt: bỏ qua
  - bước: co
    hỏi: có_mặt
    câu hỏi: Có mặt không ạ?
    khi hết lượt: hết
  - bước: cho
    chọn: nơi
    câu hỏi: Nhận ở đâu ạ?
    lựa chọn:
      - {nhãn: Tại nhà, ngắn: Nhà, giá trị: nha, đến: dan, cách nói khác: [ở nhà]}
      - Bưu điện
  - nếu: (tuổi >= 75 và không đã biết tên_gọi) hoặc nơi thuộc ["nha"] và có_mặt = không
    thì:
      - nói: Vâng ạ.
        kèm: [{ảnh: images/co.svg, nhãn: Cờ}, {liên kết: https://example.vn, nhãn: Trang}, {bản đồ: {lat: 21.0, lng: 105.8}, nhãn: Chỗ}]
        nút: [{nhãn: Về đầu, đến: hoi}]
    còn lại:
      - nếu: trong giờ làm việc và kênh = "zalo" và ngôn ngữ != "en" và đối tượng = "hỏi hộ"
        thì: [{chuyển đến: dan}]
  - bước: dan
    hướng dẫn:
      - việc: Mở máy.
        ảnh: images/co.svg
        mẹo: Bấm nút to.
        trục trặc: [{lỗi: Không mở, cách xử lý: Sạc pin.}]
    câu hỏi: Xong chưa ạ?
  - bước: doc-lai
    xác nhận: [tuổi, nơi]
    câu hỏi: Đúng chưa ạ?
  - gọi luồng: ba
    với: {xã: tuổi}
    nhận: {tên_gọi: xã}
  - ghi nhớ: {có_mặt: có, tên_gọi: An}
  - quên: [tên_gọi]
  - bước: y-kien
    đánh giá: Thấy thế nào ạ?
    ghi vào: điểm
  - bước: do-vui
    câu đố: Công an có gọi điện bảo cài không?
    lựa chọn: [Có gọi, Không gọi]
    đúng: Không gọi
    giải thích: Không bao giờ ạ.
  - gặp cán bộ: {nhóm: an_sinh, lý do: het_luot, ưu tiên: 2, tóm tắt: [tuổi]}
  - hết: {nói: Chào ạ.}
`,
  "flows/hai.yaml": flowFile("- gặp cán bộ:\n- bước: cuoi\n  hết: {}", "", "hai"),
  "flows/ba.yaml": flowFile("- nói: Xã {xã} ạ.", "xã: {kiểu: số}", "ba"),
  "intents/vneid.yaml":
    "chủ đề: vneid\ný định:\n  # ghi chú\n  cai: {ví dụ: [cài đi], không phải: [xóa đi]}\n",
  "content/faq/vneid.yaml":
    "chủ đề: vneid\nphụ trách: Tổ mẫu\nhỏi đáp:\n  - {mã: phi, hỏi: [mất tiền không], đáp: Không ạ., nút: [{nhãn: Xem, đến: mau}], rà soát trước: 2027-02-28}\n",
  "content/calendar.yaml":
    'giờ làm việc: {thứ 2: ["07:30-11:30"], chủ nhật: []}\nngày nghỉ: [{ngày: 2027-02-05, tên: Tết}]\nlàm bù: [{ngày: 2027-02-20, giờ: ["07:30-11:30"]}]\n',
  "content/canned.yaml": 'mẫu trả lời:\n  - {mã: hen, tên: Hẹn, nội dung: "{Cháu} gọi lại ạ."}\n',
  "content/limits.yaml": "steps_per_turn: 20\n",
  "content/directory.yaml":
    'phuong_mau:\n  tên: Phường Mẫu\n  điện thoại: "024.1022"\n  địa chỉ: Số 1\n  giờ: 24/7\n  liên kết: https://example.vn\n  bản đồ: {lat: 21.0, lng: 105.8}\n  căn cứ: [{văn bản: Trang phường}]\n  rà soát trước: 2027-02-28\n',
  "test/conversations/mau.yaml": `thử: mẫu
luồng: mau
kênh: zalo
phí: 0
đúng: không
hội thoại:
  - dân: chào
  - gửi ảnh
  - bấm: Nhà
  - chờ: 2 giờ
  - bot nói: vâng
  - bot không nói: thôi
  - bot ở: dan
  - ghi nhớ: {có_mặt: có}
  - có việc: {nhóm: an_sinh, lý do: het_luot}
  - không có việc
`,
};
