/** What people also write about, and this service does not do; without marks. */
export const OTHER_CONCEPTS: Readonly<Record<string, string>> = {
  loan: "vay,vay von,vay tien,vay tieu dung,cho vay,vay ngan hang,the chap,tra gop,no xau,lai suat,lai suat vay,vay mua,loan,borrow,mortgage,muon no,no ngan hang,khoan no,tra no,vay nong,tin chap,vay tra gop,lai vay,dao han,giai cuu no,quy tin dung,cam do,cam xe",
  credit_card:
    "the tin dung,the visa,the mastercard,visa,han muc,sao ke,tiet kiem,gui tiet kiem,so tiet kiem,the ghi no,credit card,savings",
  market:
    "gia vang,vang,ty gia,do la,dong do,usd,chung khoan,co phieu,bitcoin,coin,xang,gia xang,gia lua,gia ca phe,gia heo,gold,stock,exchange rate,gia heo hoi,gia lon,gia bap,gia dat,gia tieu,gia sau rieng,vnindex,bat day,doi tien,doi do,tien won,gia do,gia gas,thi truong,ti gia",
  ordinary_account:
    "tai khoan thuong,tai khoan doanh nghiep,tai khoan ca nhan,tai khoan thanh toan,so dep,tai khoan so dep,tai khoan chung khoan,internet banking,app ngan hang",
  insurance:
    "bao hiem nhan tho,bao hiem xe,bao hiem xa hoi mot lan,bhxh mot lan,rut bao hiem,bao hiem tu nguyen,thai san,muc dong,dong bao hiem,bao hiem ngan hang,bao hiem suc khoe,bao hiem thai san,mua bao hiem,gia bao hiem,dong bao hiem xa hoi",
  tax: "thue thu nhap,ma so thue,khai thue,hoan thue,quyet toan,thue mon bai,hoa don dien tu,tax,thue khoan,thue dat,thue ho kinh doanh,thue gia tri gia tang,hoa don ban le,nop thue,dong thue",
  bills:
    "tien dien,tien nuoc,hoa don,cuoc internet,tien mang,mat dien,cat nuoc,tien rac,hoc phi,nap the,nap dien thoai,mat nuoc,lich cup dien,cup dien,cup nuoc,lich cat dien,cong to,cap quang,internet,mang nha,the cao,cuoc dien thoai,nuoc may",
  weather:
    "thoi tiet,co mua,troi mua,mua khong,nang nong,con bao,bao so,ap thap,gio mua,nhiet do,du bao,troi ret,troi lanh,weather,rain,forecast,ret,lanh khong,nong khong,am u,suong muoi,bao vao,mua bao,ngap lut,dong dat,nom am,troi dep",
  lottery: "xo so,ket qua xo so,lo de,danh de,so de,vietlott,xsmb,ket qua sx,ve so,lottery",
  sport:
    "bong da,tran,ty so,ti so,doi tuyen,da banh,world cup,sea games,ngoai hang anh,real,manchester,u23,cau long,football,match,soccer,da voi ai,da may gio,kenh nao,vong loai,huy chuong,dua xe,f1,bong chuyen,cau thu,ngoai hang",
  food: "nau,nau an,mon,com,pho,bun,banh,quan an,nha hang,an gi,cong thuc,kho ca,luoc,canh,ca phe,tra sua,do an,rau,thit,cook,recipe,restaurant,food,quan pho,quan nhau,lau,bun bo,bun cha,banh xeo,banh chung,muoi dua,goi ga,tra da,do nhau,pizza,ga ran,an sang,bua toi,mon ngon",
  travel:
    "ve tau,ve may bay,may bay,khach san,du lich,tour,xe khach,xe buyt,ben xe,duong di,grab,taxi,dat ve,dat phong,chi duong,hotel,flight,ticket,bus,travel,bay,chuyen bay,vinh ha long,da lat,sa pa,phu quoc,nha trang,homestay,pha,tau hoa,xe dem,xe giuong nam,san bay,san bay noi bai,hang bay,phuot,resort,beach,airport",
  fun: "phim,nhac,bai hat,truyen,bai tho,game,tro choi,ca si,youtube,tiktok,karaoke,chuyen cuoi,cau do,movie,song,joke,poem,music,hat cho nghe,ke chuyen,vong co,cai luong,bolero,chieu phim,lich chieu,tro chuyen vui,co tuong,phim bo,xem phim",
  health:
    "dau bung,dau dau,dau lung,nhuc,sot,ho,thuoc,uong thuoc,benh vien,bac si,kham benh,kham,huyet ap,tieu duong,tiem,vac xin,xuong khop,da day,benh,trieu chung,chua benh,mat ngu,doctor,medicine,hospital,fever,headache,khop,dau goi,dau khop,nhuc moi,dau rang,mat mo,duc thuy tinh the,mun,nam da,di ung,man ngua,huyet ap cao,trieu chung gi,phong kham,tram y te,chich ngua,tiem phong,vacxin,mang thai,sinh thuong,giam can,me day,cam cum,ho khan,viem,tri,gut",
  law: "ly hon,ly di,ly than,kien,luat su,tranh chap,thua ke,di chuc,toa,boi thuong,hop dong,no luong,sa thai,doi no,nghia vu quan su,divorce,lawyer,lawsuit,inheritance,tranh ranh,lan dat,ranh dat,kien o dau,kien ai,di tu,an phi,bao chua,chia dat,chia tai san,di san,quyt luong,duoi viec,ngoai tinh,thua kien,to tung,toa an xu",
  abroad:
    "visa,di nuoc ngoai,xuat khau lao dong,dinh cu,bao lanh,quoc tich,du hoc,the xanh,embassy,immigration,thi thuc,thuong tru my,lanh su,dai su quan,the tam tru,lao dong nhat,di nhat,di han,di my,di uc,canada,ho so du hoc,phong van my",
  school:
    "hoc,bai tap,giai bai,bai toan,mon toan,tieng anh,ky thi,diem chuan,dai hoc,tuyen sinh,truong hoc,lop,van mau,dich sang,translate,homework,exam,school,mam non,mau giao,tieu hoc,cap ba,tich phan,phuong trinh,soan van,lam van,luyen thi,hoc bong,hoc lai xe,bang b1,bang b2,hoc nghe,nganh nao,chon nganh,hoc phi,gia su,thi dai hoc,hoc tieng",
  job: "viec lam,tim viec,xin viec,tuyen dung,tuyen,cong nhan,phong van,cv,job,salary,xuat khau lao dong,tuyen nguoi,tuyen bao ve,tang ca,luong cong nhan,thuong tet,nghi phep,don xin nghi,ung tuyen,viec nha,giup viec",
  home: "sua chua,tho sua,tivi,ti vi,tu lanh,may giat,dieu hoa,wifi,camera,may tinh,laptop,o to,xe may,mua ban,can ban,can mua,ban nha,cho thue,thue nha,phong tro,bat dong san,dat nen,nha dat,shop,giam gia,khuyen mai,gia re,chinh hang,order,buy,sell,rent,repair,ong nuoc,mai dot,chong tham,moi an cot,bep gas,noi com,may loc nuoc,may lanh,bong den,tu dong,giao hang,shop co,sieu thi,cho nao,mua o dau,ban o dau,thanh ly,tra hang,bao hanh,may in,xe dap,wave,vision,o to cu,lop xe",
  farm: "nuoi ga,nuoi lon,nuoi heo,trong rau,trong cay,cay canh,phan bon,con ga,con bo,con vit,dich ta,farm,crop,lua,ruong,sa lua,phun thuoc,xit thuoc,sau benh,vang la,re thoi,cay giong,sau rieng,mit,buoi,chanh,ca phe,cao su,mia,khoai,ao ca,tom,ca tra,lon,heo,trau,bo an,bo sua,thu y,dan ga,dan vit",
  fate: "tu vi,xem boi,boi,phong thuy,xem ngay,am lich,ngay tot,hop tuoi,con giap,ram,le chua,cung,horoscope,hop huong,tuoi suu,cuoi hoi,dong tho,cung giai han,xin xam,mo thay,coi ngay,tuoi mao,giai mong,nhap trach",
  phone_use:
    "zalo,facebook,tiktok,youtube,chup man hinh,hinh nen,bao thuc,dung luong,nhac chuong,virus,bluetooth,4g,5g,sim,goi cuoc,chrome,danh ba,nhan video,goi video zalo,dang hinh,dang anh,dang bai,kenh youtube,khoi phuc anh,sao luu,pin,sac,hinh dai dien,nhom zalo,dang tin,bong bong chat,ban phim,font chu,che do toi",
  chat: "yeu,nguoi yeu,buon,vui,chan,nho,an com chua,ngu chua,haha,hihi,dep trai,xinh,ke chuyen,love you,bored,co bo chua,co nguoi yeu chua,nguoi yeu cu,that tinh,chia tay,ke chuyen cuoi,hat di,noi chuyen choi,tam su,nho nha,nho con,nho chau,co don,ngu ngon,vui qua",
  world:
    "tong thong,chu tich nuoc,thu tuong,thu do,lich su,chien tranh,dan so,the gioi,president,capital,population,trung quoc,bau cu,chau au,vu tru,mat trang,trai dat,nhat ban,lich su viet nam,dien bien phu,truyen kieu,thu do nuoc",
  time_now:
    "may gio roi,hom nay thu may,ngay bao nhieu,ngay may,gio nay,what time,what day,hom nay ngay,ngay am,ngay duong,nam nhuan,ngay le nao,nghi tet,nghi le may ngay",
  pets: "con cho,cho nha,con meo,meo nha,lac cho,thu cung,cho bo an,cho can,chich dai,chim canh,ca canh",
  lost_things:
    "tim giup cai,mat chia khoa,quen chia khoa,quen o,nhat duoc,mat vi,kinh lao,de dau mat",
};
