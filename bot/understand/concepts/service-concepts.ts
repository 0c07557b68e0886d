/** What this service is about, without marks: idea → words and phrases that speak of it. */
export const SERVICE_CONCEPTS: Readonly<Record<string, string>> = {
  benefit:
    "tro cap,an sinh,an sinh xa hoi,luong huu,luong bao hiem,huu tri,tuoi gia,tien gia,bao tro,bao tro xa hoi,nguoi co cong,thuong binh,liet si,chinh sach,che do,tien tuat,tien tro cap,ho ngheo,can ngheo,tien ho tro,qua tet,mai tang,mai tang phi,that nghiep,chat doc da cam,nguoi cao tuoi,thanh nien xung phong,me viet nam anh hung,truy linh,chi tra,huong,duoc huong,tien nha nuoc,pension,benefit,benefits,allowance,social security,welfare",
  bank_account:
    "tai khoan ngan hang,so tai khoan,mo tai khoan,the atm,atm,lam the,mo the,the ngan hang,the luong,ngan hang,agribank,vietcombank,vcb,bidv,vietinbank,sacombank,mb,lpbank,techcombank,mobile money,vi dien tu,momo,viettel money,bank account,account number",
  collect:
    "nhan tien,lanh tien,linh tien,lay tien,phat tien,tien mat,rut tien,lanh luong,linh luong,nhan luong,lanh,linh,cash",
  authorise:
    "uy quyen,giay uy quyen,nhan thay,nhan ho,linh ho,lanh ho,linh thay,lanh thay,lanh giup,nhan giup,giam ho,nguoi giam ho,on behalf,power of attorney",
  eid: "vneid,dinh danh,dinh danh dien tu,can cuoc dien tu,app can cuoc,app dinh danh,app cong an,muc 1,muc 2,muc hai,muc mot,passcode,tich hop giay to,vi giay to,electronic id,national id app,id app",
  app: "cai dat,cai app,cai ung dung,tai app,tai ung dung,ch play,chplay,app store,cua hang ung dung,google play,cai lai,go app,cap nhat phien ban,install,download,kich hoat",
  phone_device:
    "dien thoai moi,may moi,may cu,doi may,dien thoai thong minh,cuc gach,samsung,iphone,oppo,xiaomi,redmi,nokia,nfc,chip,mat may,mat dien thoai",
  sign_in:
    "dang nhap,mat khau,quen mat khau,ma xac thuc,khoa tai khoan,bi khoa,mo khoa,log in,login,password",
  dossier:
    "ho so,nop ho so,thu tuc,giay to,to khai,dich vu cong,cong dich vu cong,dichvucong,mot cua,truc tuyen,qua mang,tren mang,toan trinh,thu tuc hanh chinh,nop don,don xin,dinh kem,giay hen,ma ho so,dossier,application,paperwork,public service portal,qdossier",
  progress:
    "den dau roi,toi dau roi,xong chua,tra cuu,tinh trang,tien do,qua hen,tre hen,da duyet chua,trang thai,dang xu ly,tra ket qua,giay hen,status",
  amend:
    "bo sung,thieu giay,bi tra lai,bi tra ve,tra ve,tu choi,sua ho so,rut ho so,nop lai,khai sai,rejected,missing document",
  fee: "le phi,mat phi,ton phi,phi bao nhieu,mien phi,dong phi,nop phi,bien lai,mat tien khong,ton tien,bao nhieu tien,fee,fees,charge,charges,free",
  civil:
    "khai sinh,ket hon,doc than,tinh trang hon nhan,khai tu,bao tu,ho khau,nhap khau,cat khau,tach khau,tam tru,thuong tru,tam vang,cu tru,luu tru,ho tich,trich luc,ho chieu,passport,can cuoc,cccd,lam lai can cuoc,doi can cuoc,birth,marriage,residence",
  permits:
    "bang lai,giay phep lai xe,ly lich tu phap,chung thuc,sao y,cong chung,ho kinh doanh,dang ky kinh doanh,giay phep,giay phep xay dung,so do,tach thua,sang ten,dat dai,the bao hiem y te,bhyt,driving licence,licence",
  authority:
    "cong an,canh sat,csgt,vien kiem sat,toa an,can bo,thue,co quan thue,bao hiem xa hoi,dien luc,evn,buu dien,hai quan,nhan vien ngan hang,cuc vien thong,bo cong an,police,officer,court",
  pretend:
    "gia danh,mao danh,gia mao,tu xung,xung la,xung,mao nhan,gia lam,gia cong an,gia can bo,pretending,fake,impersonate",
  scam: "sap bay,bay lua,xi gat,lua gat,dom,co tin duoc khong,co nen tin,thay nghi,toi nghi,nghi la,nen lam theo khong,trick,tricked,suspicious,lua dao,lua,bi lua,bi gat,bi du,gat,chieu tro,ke gian,ke lua,ke xau,bon lua,mat tien,chiem doat,dang ngo,nghi ngo,co that khong,that hay gia,that khong,co phai lua,dang tin,scam,scammed,scammer,fraud",
  call_me:
    "goi dien,goi toi,goi cho,so la,nguoi la,sdt la,cuoc goi,goi video,nhan tin,tin nhan,ket ban zalo,goi bao,goi den,goi doi,caller,called me",
  secret_code:
    "dua mat khau,doc so the,so the,ma the,ma bao mat,ma in dang sau,quet khuon mat,quet mat,gui anh,ma otp,otp,doc ma,ma xac nhan,6 so,sau so,cvv,ma pin,anh can cuoc,chup can cuoc,hai mat,sinh trac hoc",
  bait: "phan mem la,ung dung la,phan mem gian diep,ma doc,man hinh den,tu chay,bi dieu khien,chiem quyen,chiem tai khoan,bi chiem,bi hack,hack,mat nick,mat song,nick,trang gia,web gia,trang la,hacked,duong link,duong dan,bam link,bam vao,link,apk,file apk,cai app la,app la,quet ma,ma qr,chia se man hinh,dieu khien tu xa,teamviewer,qurl",
  they_ask:
    "no bao,no keu,no doi,no gui,no lay,no noi,no xin,no hoi,ho bao,ho doi,ho keu,ho noi,ho hen,ho bat,ho xin,ho lay,ho yeu cau,ho hua,ho doa,ho goi,ho nhan,nguoi ta bao,nguoi ta doi,nguoi ta gui,nguoi ta goi,nguoi ta nho,nguoi ta yeu cau,co nguoi,co dua,co ong,co ba,co anh,co cau,co chu,co co,ai do,dua nao,tui no,bon no,chung no,keu toi,keu tui,bat toi,bat dong,bao toi,bao tui,bao em,doi toi,yeu cau toi,xin anh,xin so,they want,they told,they asked,they said,someone,somebody,stranger,asked me,told me,he asked,she asked,the man",
  threat:
    "trong vu an,nghi pham,dieu tra,khong noi voi ai,khong duoc ke,dung noi,quy bao,tong tien,doa tung,phat nong,phoi hop,dau noi,vi pham,pham luat,no cuoc,doa,bat giam,khoi to,rua tien,ma tuy,lenh bat,giu bi mat,tam giu,cat dien,khoa sim,khoa thue bao,phat nguoi,trieu tap,bat coc,tai nan,cap cuu,vien phi",
  lure: "lam giau,gop von,choi hui,hoa hong,voucher,trung giai,thay dan,chung khoan quoc te,tien te,kiem tien,co loi,sinh loi,hop qua,buu kien,thung qua,trung thuong,nhan qua,qua tang,cong tac vien,viec nhe,luong cao,nhiem vu,nap tien,dau tu,loi nhuan,lai cao,hoan tien,tri an,giai thuong,coc,dat coc,giai ngan,tien ao,chot don,won,prize,lai suat 0",
  sent_money:
    "mat trang,mat het tien,mat sach tien,cuom mat,khong rut duoc,rut khong ra,bi tru,bien mat,mat hut,chan so,chan luon,cat lien lac,coc xong,lost money,stole,chuyen tien,chuyen khoan,da chuyen,lo chuyen,bi tru tien,tru tien,mat sach,bay mat,rut sach,boc hoi,transfer,sent money",
  report_crime: "to giac,to cao,trinh bao,bao cong an,bao cao,156,5656,bang chung,report",
  human:
    "gap can bo,gap nguoi,nguoi that,noi chuyen voi nguoi,nhan vien,tu van vien,tong dai vien,tong dai,noi may,goi lai,cho gap,noi chuyen truc tiep,truc tiep,truc may,nguoi phu trach,lanh dao,real person,human,operator,agent,staff,call me back,speak to,talk to",
  complaint:
    "khieu nai,phan anh,thai do,hach dich,buc xuc,buc minh,that vong,cham tre,cho lau,nhung nhieu,voi tien,hoi lo,boi duong,cau co,quat,mang,gat gong,khong hai long,phuc vu kem,qua te,hanh dan,day dua,vo trach nhiem,bot tra loi,rude,complaint,complain,bribe,terrible,bad service",
  praise:
    "gop y,khen,hai long,nhiet tinh,tan tinh,chu dao,de thuong,tot lam,rat tot,phuc vu tot,de nghi,de xuat,kien nghi,y kien,dong gop,mong,nen them,nen co,gia ma,uoc gi,sao nhe,danh gia,suggestion,feedback,praise,great service",
  greeting:
    "xin chao,chao,alo,a lo,hello,hi,hey,helo,heloo,good morning,good afternoon,good evening,co ai khong,cho hoi,cho toi hoi,cho minh hoi,cho em hoi,chao buoi sang",
  thanks:
    "cam on,cam on nhieu,tam biet,bye,goodbye,hen gap lai,thank you,thanks,doi on,hieu roi,duoc roi,vang a,da vang",
  about_bot:
    "ban la ai,may hay nguoi,bot,robot,tro ly,tri tue nhan tao,ai day,chatbot,who are you,your name",
};
