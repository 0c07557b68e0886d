/**
 * Words of danger, one of which stands in nearly every message of somebody in danger. Most mean other things, too:
 * they only tell where being like such messages may count. "Em đang mở ứng dụng rồi" has none.
 */
export const DANGER_SIGNS: readonly string[] = [
  "cháy,khói,lửa,hỏa hoạn,cứu hỏa,bình ga,mùi ga,ga,gas,nổ bụp,nổ lớn,nổ to,phát nổ,nổ bình,nổ rồi,xăng,fire,smoke",
  "bỏng,bị phỏng,phỏng hết,phỏng nặng,phỏng tay,phỏng mặt",
  "chảy máu,máu,băng huyết,gãy chân,gãy tay,nát,đứt,điện giật,giật,bleeding",
  "dao,đâm,chém,giết,đánh,đập,quất,quánh,bóp cổ,hành hung,bạo hành,xâm hại,hiếp,sàm sỡ,mã tấu,gậy,búa,rựa,súng,kề cổ",
  "beating,hitting,kill,knife,cướp,trộm,đột nhập,phá cửa,bắt cóc,trói,nhốt,giam,đuổi theo,ôm nhảy,tát",
  "tự tử,tự sát,chết,nhảy lầu,nhảy cầu,nhảy xuống,nhảy sông,treo cổ,thắt cổ,dây thừng,rạch tay,cắt tay,vĩnh biệt",
  "kiếp sau,đi luôn,muốn sống,sống nữa,sống nổi,sống làm gì,bờ đập,thành cầu,thuốc sâu,trừ sâu,thuốc chuột,thuốc ngủ",
  "thuốc cỏ,diệt cỏ,uống nhầm,vỉ thuốc,ngộ độc,trúng độc,suicide,die",
  "xỉu,ngất,bất tỉnh,không tỉnh,hôn mê,mê man,lơ mơ,thở,co giật,động kinh,hóc,sặc,nghẹn,tím tái,tai biến,đột quỵ,méo",
  "ôm ngực,đau ngực,rắn cắn,rắn,ong đốt,chó cắn,đẻ rớt,sắp đẻ,sắp sinh,đau đẻ,vỡ ối,nguy kịch,bất động,nằm im,lịm,breathing",
  "tông,đụng xe,lật,tai nạn,lao xuống,rơi xuống,ngã xuống,té xuống,lọt xuống,xuống giếng,xuống ao,xuống sông,đè trúng,bị đè",
  "cứu,kêu cứu,chết đuối,đuối,chìm,cuốn,nước lũ,lũ,ngập,nóc,sạt lở,sạt núi,lở đất,vùi,sập,kẹt,mắc kẹt,bám phao,drowning",
  "trốn,nhét giẻ,vào miệng,quăng,cởi đồ,sờ,rạch mặt,cán,húc,lòi,ruột,thủng,gãy cổ,cục cựa,cử động,cứng hàm,tím ngắt,bom",
  "hết đường,đường cùng,sân thượng,tầng thượng,em đi đây,nuôi con nhé,bờ sông,mép ao,lá ngón,nhảy giếng,lọt giếng,thắt dây",
  "buộc dây,dây em buộc,không còn ai,thư để lại,nứt to,bờ bao,tràn,đất trượt,xuống nền,dưới nền,nằm dưới,gầm giường",
  "cạy cửa,nạy cửa,cậy cửa,bắt lên xe,bắt đi,dắt đi,dí đi,xông vô,xông vào,khóa trái,khoá trái,tiếp khách,không cho ra",
  "bịt mặt,phá két,lừa bán,canh ngoài,canh giữ,khóc thét,khóc ngất,kêu khóc,gào khóc,không ra được,không thấy lên,không ai lên,ambulance,help me,trapped",
  "đi lạc,lạc mất,lạc ở,lạc đường,lạc rồi,lạc thằng,lạc con,mất con rồi,lẫn đi,tự kỷ,không thấy về,tìm hoài,bỏ đi từ",
  "chuộc,con tin,chặt ngón,campuchia,cam bốt,sihanoukville,bavet,myanmar,bán sang,bán qua,không cho về,không cho lên,giữ cccd,giữ hộ chiếu,ném xuống",
  "tạt sơn,phá cổng,tuýp sắt,kim tiêm,dí,rình,thò tay,lựu đạn,đạn,đường ray,tàu sắp qua,đá vào bụng,đạp vào bụng,đạp vô bụng,ép em,rể ép",
  "không mặc quần áo,không mặc đồ,cho em uống,tung hết,tung ảnh,tung clip,không ai cần,làm phiền ai nữa,nhẹ lòng,hiến xác",
  "ra huyết,đau thắt,mềm oặt,gọi không dậy,không dậy nổi,không lên nữa,rên,đè lên,xuồng úp,úp rồi,chảy xiết,lũ quét,uống dầu,dầu hỏa,điện nổ,than tổ ong",
  "đang bị trừ,đang trừ tiền,đang rút,đang chuyển,đang nhảy số,tự chạy,otp cho nó,mã cho nó,vừa chuyển,mới chuyển,mới nạp,vừa nạp",
].flatMap((line) => line.split(","));
