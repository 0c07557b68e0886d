/** What this service is about, without marks: idea → words and phrases that speak of it. */
export const SERVICE_CONCEPTS: Readonly<Record<string, string>> = {
  benefit:
    "tro cap,an sinh,an sinh xa hoi,luong huu,luong bao hiem,huu tri,tuoi gia,tien gia,bao tro,bao tro xa hoi,nguoi co cong,thuong binh,liet si,chinh sach,che do,tien tuat,tien tro cap,ho ngheo,can ngheo,tien ho tro,qua tet,mai tang,mai tang phi,that nghiep,chat doc da cam,nguoi cao tuoi,thanh nien xung phong,me viet nam anh hung,truy linh,chi tra,huong,duoc huong,tien nha nuoc,pension,benefit,benefits,allowance,social security,welfare,tien tuoi gia,tien nguoi gia,tien xa hoi,tien nha nuoc cho,so lanh tien,so linh tien,huong tro cap,khuyet tat,tat nguyen,mo coi,neo don,don than nuoi con,cuu chien binh,dan cong hoa tuyen,nuoi duong,ho can ngheo,cuu tro,thai san,tien huu,huu,phu cap,che do hang thang",
  bank_account:
    "tai khoan ngan hang,so tai khoan,mo tai khoan,the atm,atm,lam the,mo the,the ngan hang,the luong,ngan hang,agribank,vietcombank,vcb,bidv,vietinbank,sacombank,mb,lpbank,techcombank,mobile money,vi dien tu,momo,viettel money,bank account,account number,nha bang,so the,cai the,the rut tien,so tiet kiem luong,phong giao dich,chi nhanh,cay atm,cay rut tien,nuot the,ma pin,so du,the chip,the tu,sao ke",
  collect:
    "nhan tien,lanh tien,linh tien,lay tien,phat tien,tien mat,rut tien,lanh luong,linh luong,nhan luong,lanh,linh,cash,phat luong,ky so,ky nhan,phat tai nha,phat o buu dien,dem tien,mang tien,tien tay,tien giay,truy linh,vo the,vao the,ve the,vo tai khoan,vao tai khoan",
  authorise:
    "uy quyen,giay uy quyen,nhan thay,nhan ho,linh ho,lanh ho,linh thay,lanh thay,lanh giup,nhan giup,giam ho,nguoi giam ho,on behalf,power of attorney,lay thay,lay ho,lay giup,ky thay,dung ra nhan,cam tien,rut ho,rut gium,rut thay",
  eid: "vneid,dinh danh,dinh danh dien tu,can cuoc dien tu,app can cuoc,app dinh danh,app cong an,muc 1,muc 2,muc hai,muc mot,passcode,tich hop giay to,vi giay to,electronic id,national id app,id app,can cuoc tren may,can cuoc tren dien thoai,can cuoc trong may,can cuoc trong dien thoai,app dinh danh dien tu,tai khoan dinh danh,ma dinh danh,so dinh danh,tich hop,the can cuoc dien tu,vnei,so suc khoe,chu ky so ca nhan",
  app: "cai dat,cai app,cai ung dung,tai app,tai ung dung,ch play,chplay,app store,cua hang ung dung,google play,cai lai,go app,cap nhat phien ban,install,download,kich hoat,phien ban,cap nhat app,xoa app,go bo,kho ung dung,tai ve may,mo len",
  phone_device:
    "dien thoai moi,may moi,may cu,doi may,dien thoai thong minh,cuc gach,samsung,iphone,oppo,xiaomi,redmi,nokia,nfc,chip,mat may,mat dien thoai,bo nho,day bo nho,mat sim,doi sim,so cu,so moi,huawei,vivo,realme,ipad,may tinh bang,tuong thich,khong tuong thich,root",
  sign_in:
    "dang nhap,mat khau,quen mat khau,ma xac thuc,khoa tai khoan,bi khoa,mo khoa,log in,login,password,dang xuat,khong vao duoc,khong vo duoc,vao khong duoc,vo khong duoc,sai mat khau,phien dang nhap,het phien,thiet bi khac,cau hoi bao mat",
  dossier:
    "ho so,nop ho so,thu tuc,giay to,to khai,dich vu cong,cong dich vu cong,dichvucong,mot cua,truc tuyen,qua mang,tren mang,toan trinh,thu tuc hanh chinh,nop don,don xin,dinh kem,giay hen,ma ho so,dossier,application,paperwork,public service portal,qdossier,mau don,lam giay,don tu,ban sao,ban goc,bo phan mot cua,trung tam hanh chinh cong,cong quoc gia,ky so,tep,pdf,scan,quet giay,nop giay,lam don,mau to khai",
  progress:
    "den dau roi,toi dau roi,xong chua,tra cuu,tinh trang,tien do,qua hen,tre hen,da duyet chua,trang thai,dang xu ly,tra ket qua,giay hen,status,bao gio xong,khi nao xong,may hom nua,may ngay nua,den khau nao,toi khau nao,cho tiep nhan,co ket qua chua,co giay chua,duyet chua",
  amend:
    "bo sung,thieu giay,bi tra lai,bi tra ve,tra ve,tu choi,sua ho so,rut ho so,nop lai,khai sai,rejected,missing document,thieu thanh phan,khong hop le,anh mo,sai mau,huy ho so,nop nham,gui nham,khai nham,khai lon,khai lai",
  fee: "le phi,mat phi,ton phi,phi bao nhieu,mien phi,dong phi,nop phi,bien lai,mat tien khong,ton tien,bao nhieu tien,fee,fees,charge,charges,free,thanh toan,tra phi,hoan phi,le phi truc tuyen,het bao nhieu,mat bao nhieu,ton bao nhieu,may dong,may nghin,tru phi,phi duy tri,phi thuong nien",
  civil:
    "khai sinh,ket hon,doc than,tinh trang hon nhan,khai tu,bao tu,ho khau,nhap khau,cat khau,tach khau,tam tru,thuong tru,tam vang,cu tru,luu tru,ho tich,trich luc,ho chieu,passport,can cuoc,cccd,lam lai can cuoc,doi can cuoc,birth,marriage,residence,giay doc than,chua vo,chua chong,chung tu,trich luc ket hon,trich luc khai sinh,cai chinh,doi ten,doi ho,ten dem,con nuoi,nhan cha con,giam ho tre,quoc tich,xac nhan cu tru,chu ho,chuyen khau,the can cuoc",
  permits:
    "bang lai,giay phep lai xe,ly lich tu phap,chung thuc,sao y,cong chung,ho kinh doanh,dang ky kinh doanh,giay phep,giay phep xay dung,so do,tach thua,sang ten,dat dai,the bao hiem y te,bhyt,driving licence,licence,so hong,dat vuon,len dat o,chuyen muc dich,tho cu,mai ton,sua nha,xay nha,cap bon,ban ruou,an toan thuc pham,dang ky xe,bien so,ca vet,sang ten xe,so yeu ly lich,hop dong thue nha,dang ky ho kinh doanh,mo quan,mo tiem,giay phep kinh doanh,phu hieu,di chuc,hoc phi mien giam",
  authority:
    "cong an,canh sat,csgt,vien kiem sat,toa an,can bo,thue,co quan thue,bao hiem xa hoi,dien luc,evn,buu dien,hai quan,nhan vien ngan hang,cuc vien thong,bo cong an,police,officer,court,cong an phuong,cong an xa,cong an khu vuc,nhan vien dien luc,nha mang,buu ta,shipper,co giao,bac si,ky su,luat su,dieu tra vien,thieu ta,trung ta,vien kiem sat nhan dan",
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
    "gap can bo,gap nguoi,nguoi that,noi chuyen voi nguoi,nhan vien,tu van vien,tong dai vien,tong dai,noi may,goi lai,cho gap,noi chuyen truc tiep,truc tiep,truc may,nguoi phu trach,lanh dao,real person,human,operator,agent,staff,call me back,speak to,talk to,nguoi nao,ai do,gap ai,co nguoi khong,nguoi truc,truc ban,goi so nao,so dien thoai,so may,so nao,hotline,duong day,lien he,phien dich,noi chuyen,goi thoai,chuyen vien,can bo phu trach,tiep cong dan,tiep dan,bi thu,chu tich,chu tich phuong,truong thon,to truong,dat lich,hen gap,lich hen,giup truc tiep",
  complaint:
    "khieu nai,phan anh,thai do,hach dich,buc xuc,buc minh,that vong,cham tre,cho lau,nhung nhieu,voi tien,hoi lo,boi duong,cau co,quat,mang,gat gong,khong hai long,phuc vu kem,qua te,hanh dan,day dua,vo trach nhiem,bot tra loi,rude,complaint,complain,bribe,terrible,bad service,kien cao,sach nhieu,quan lieu,rac,rac thai,hoi thoi,cong tac,ngap,o ga,den duong,lan chiem,via he,long duong,karaoke,on ao,tho lo,coc loc,vo le,mat day,lam viec rieng,khong bat may,khong ai nghe may,bat di lai,di lai nhieu lan,ngo ngan,linh tinh,lung tung,vo dung,lac de,vong vo,do te,te that,chan that,an chan,an bot,khong cong bang,thien vi,ep dan,rac roi,phien ha,ruom ra",
  praise:
    "gop y,khen,hai long,nhiet tinh,tan tinh,chu dao,de thuong,tot lam,rat tot,phuc vu tot,de nghi,de xuat,kien nghi,y kien,dong gop,mong,nen them,nen co,gia ma,uoc gi,sao nhe,danh gia,suggestion,feedback,praise,great service,cam kich,biet on,de xai,de hieu,chu to,chu nho,bo tri,lap them,mo them,ghe ngoi,loi khen,tuyen duong,bieu duong,nam sao,muoi diem,cham diem,khen thuong,chan chinh,cai thien,nang cap",
  greeting:
    "xin chao,chao,alo,a lo,hello,hi,hey,helo,heloo,good morning,good afternoon,good evening,co ai khong,cho hoi,cho toi hoi,cho minh hoi,cho em hoi,chao buoi sang,a lo a lo,co ai o do,co ai truc,hoi ti,hoi chut,hoi xiu,xin hoi,moi vao,moi dung",
  thanks:
    "cam on,cam on nhieu,tam biet,bye,goodbye,hen gap lai,thank you,thanks,doi on,hieu roi,duoc roi,vang a,da vang,da ro,ro roi,biet roi,hieu roi a,on roi,xong roi,khong hoi nua,ngu ngon,may qua,tot qua",
  about_bot:
    "ban la ai,may hay nguoi,bot,robot,tro ly,tri tue nhan tao,ai day,chatbot,who are you,your name,may hay nguoi tra loi,la nguoi hay may,robot hay nguoi,tu dong,tra loi tu dong,chatgpt,ai tra loi,bot nao,trang nay,kenh nay,cho nay la,day la dau,xung ho,ten gi,ten la gi,bao nhieu tuoi roi,real person or bot,are you real,are you a bot",
  hours_and_place:
    "mo cua,dong cua,nghi trua,gio lam viec,gio hanh chinh,lam viec thu bay,sang thu bay,thu bay,chu nhat,ngay le,nghi le,may gio mo,may gio nghi,tru so,uy ban o dau,dia chi,duong nao,phong nao,ban so may,tang may,sap nhap,opening hours,open on",
  glitch:
    "bao loi,loi he thong,loi 500,he thong ban,qua tai,bao tri,quay vong,xoay vong,treo,dung hinh,vang ra,tu thoat,trang xoa,den man hinh,khong tai duoc,khong load,khong phan hoi,crash,keeps crashing,error",
  body_check:
    "khuon mat,chup mat,quet mat,nhan dien,van tay,lan tay,diem chi,mat kem,mo mat,khiem thi,tay run,chup chan dung",
  frail:
    "nam liet,liet giuong,liet nua nguoi,tai bien,nam mot cho,di lai kho,khong di duoc,xe lan,lan roi,mat tri nho,mu chu,khong biet chu,gia yeu,tan nha,tai nha,den nha,toi nha",
  speech:
    "tieng dan toc,tieng mong,tieng thai,tieng tay,tieng khmer,tieng dao,tieng muong,noi tieng,biet tieng,speaks english,english speaking,ngon ngu ky hieu",
};
