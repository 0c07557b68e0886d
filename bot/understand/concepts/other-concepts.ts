/** What people also write about, and this service does not do; without marks. */
export const OTHER_CONCEPTS: Readonly<Record<string, string>> = {
  loan: "vay,vay von,vay tien,vay tieu dung,cho vay,vay ngan hang,the chap,tra gop,no xau,lai suat,lai suat vay,vay mua,loan,borrow,mortgage",
  credit_card:
    "the tin dung,the visa,the mastercard,visa,han muc,sao ke,tiet kiem,gui tiet kiem,so tiet kiem,the ghi no,credit card,savings",
  market:
    "gia vang,vang,ty gia,do la,dong do,usd,chung khoan,co phieu,bitcoin,coin,xang,gia xang,gia lua,gia ca phe,gia heo,gold,stock,exchange rate",
  ordinary_account:
    "tai khoan thuong,tai khoan doanh nghiep,tai khoan ca nhan,tai khoan thanh toan,so dep,tai khoan so dep,tai khoan chung khoan,internet banking,app ngan hang",
  insurance:
    "bao hiem nhan tho,bao hiem xe,bao hiem xa hoi mot lan,bhxh mot lan,rut bao hiem,bao hiem tu nguyen,thai san,muc dong,dong bao hiem",
  tax: "thue thu nhap,ma so thue,khai thue,hoan thue,quyet toan,thue mon bai,hoa don dien tu,tax",
  bills:
    "tien dien,tien nuoc,hoa don,cuoc internet,tien mang,mat dien,cat nuoc,tien rac,hoc phi,nap the,nap dien thoai,mat nuoc,lich cup dien",
  weather:
    "thoi tiet,co mua,troi mua,mua khong,nang nong,con bao,bao so,ap thap,gio mua,nhiet do,du bao,troi ret,troi lanh,weather,rain,forecast",
  lottery: "xo so,ket qua xo so,lo de,danh de,so de,vietlott,xsmb,ket qua sx,ve so,lottery",
  sport:
    "bong da,tran,ty so,ti so,doi tuyen,da banh,world cup,sea games,ngoai hang anh,real,manchester,u23,cau long,football,match,soccer",
  food: "nau,nau an,mon,com,pho,bun,banh,quan an,nha hang,an gi,cong thuc,kho ca,luoc,canh,ca phe,tra sua,do an,rau,thit,cook,recipe,restaurant,food",
  travel:
    "ve tau,ve may bay,may bay,khach san,du lich,tour,xe khach,xe buyt,ben xe,duong di,grab,taxi,dat ve,dat phong,chi duong,hotel,flight,ticket,bus,travel",
  fun: "phim,nhac,bai hat,truyen,bai tho,game,tro choi,ca si,youtube,tiktok,karaoke,chuyen cuoi,cau do,movie,song,joke,poem,music",
  health:
    "dau bung,dau dau,dau lung,nhuc,sot,ho,thuoc,uong thuoc,benh vien,bac si,kham benh,kham,huyet ap,tieu duong,tiem,vac xin,xuong khop,da day,benh,trieu chung,chua benh,mat ngu,doctor,medicine,hospital,fever,headache",
  law: "ly hon,ly di,ly than,kien,luat su,tranh chap,thua ke,di chuc,toa,boi thuong,hop dong,no luong,sa thai,doi no,nghia vu quan su,divorce,lawyer,lawsuit,inheritance",
  abroad:
    "visa,di nuoc ngoai,xuat khau lao dong,dinh cu,bao lanh,quoc tich,du hoc,the xanh,embassy,immigration",
  school:
    "hoc,bai tap,giai bai,bai toan,mon toan,tieng anh,ky thi,diem chuan,dai hoc,tuyen sinh,truong hoc,lop,van mau,dich sang,translate,homework,exam,school",
  job: "viec lam,tim viec,xin viec,tuyen dung,tuyen,cong nhan,phong van,cv,job,salary",
  home: "sua chua,tho sua,tivi,ti vi,tu lanh,may giat,dieu hoa,wifi,camera,may tinh,laptop,o to,xe may,mua ban,can ban,can mua,ban nha,cho thue,thue nha,phong tro,bat dong san,dat nen,nha dat,shop,giam gia,khuyen mai,gia re,chinh hang,order,buy,sell,rent,repair",
  farm: "nuoi ga,nuoi lon,nuoi heo,trong rau,trong cay,cay canh,phan bon,con ga,con bo,con vit,dich ta,farm,crop",
  fate: "tu vi,xem boi,boi,phong thuy,xem ngay,am lich,ngay tot,hop tuoi,con giap,ram,le chua,cung,horoscope",
  phone_use:
    "zalo,facebook,tiktok,youtube,chup man hinh,hinh nen,bao thuc,dung luong,nhac chuong,virus,bluetooth,4g,5g,sim,goi cuoc,chrome",
  chat: "yeu,nguoi yeu,buon,vui,chan,nho,an com chua,ngu chua,haha,hihi,dep trai,xinh,ke chuyen,love you,bored",
  world:
    "tong thong,chu tich nuoc,thu tuong,thu do,lich su,chien tranh,dan so,the gioi,president,capital,population",
  time_now: "may gio roi,hom nay thu may,ngay bao nhieu,ngay may,gio nay,what time,what day",
};
