import fc from "fast-check";
import type { Talk } from "../../bot/cli/chat/talk.ts";
import { happen, restart, tapOf } from "../../bot/cli/chat/talk.ts";
import { DAY_MS } from "../../bot/engine/session.ts";
import type { Library } from "../../bot/library/library.ts";
import { succeed } from "../../bot/library/library-history.ts";
import type { BotMessage } from "../../bot/message/bot-message.ts";
import { MEDIA_KINDS } from "../../bot/message/citizen-content.ts";

/** One thing that happens in a talk. `heard` null: the citizen did nothing. */
export type Move = {
  readonly name: string;
  readonly play: (talk: Talk) => readonly BotMessage[] | null;
};

const ANSWERS =
  "76,1949,17,1,2,số 3,có,không,chưa,đúng rồi,sửa,xong,bị lỗi,được rồi,bỏ qua,0912345678";
const COMMANDS =
  "quay lại,hủy,menu,làm tiếp,nhắc lại,gặp cán bộ,trợ giúp,vì sao,sửa,nói chậm lại,nói bình thường," +
  "nói dễ hiểu hơn,hỏi hộ,hỏi cho tôi,xem dữ liệu,xóa dữ liệu,ngừng nhắn,nhận tin,English,tiếng Việt,tiếp";
const WISHES =
  "trợ cấp người già,cài ứng dụng,đăng ký nhận tiền,VNeID có mất tiền không,nhà bị cháy,tôi muốn góp ý," +
  "xin chào,giá vàng hôm nay,à không 78 mới đúng,nhầm rồi tại nhà,có người gọi xưng công an đòi mã otp";

const wrote: fc.Arbitrary<Move> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ANSWERS.split(",")) },
    { weight: 3, arbitrary: fc.constantFrom(...COMMANDS.split(",")) },
    { weight: 3, arbitrary: fc.constantFrom(...WISHES.split(",")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  )
  .map((text) => ({
    name: `wrote ${JSON.stringify(text)}`,
    play: (talk) => happen(talk, { kind: "citizen_wrote", text }).bot,
  }));

const tapped: fc.Arbitrary<Move> = fc.nat().map((index) => ({
  name: `tapped ${index}`,
  play(talk) {
    const { button } = talk.shown[index % Math.max(talk.shown.length, 1)] ?? {};
    const tap = button === undefined ? null : tapOf(talk, button.label);
    return tap === null ? null : happen(talk, tap).bot;
  },
}));

const sent: fc.Arbitrary<Move> = fc.constantFrom(...MEDIA_KINDS).map((media) => ({
  name: `sent ${media}`,
  play: (talk) => happen(talk, { kind: "citizen_sent_media", media }).bot,
}));

const located: Move = {
  name: "sent a location",
  play: (talk) => happen(talk, { kind: "citizen_sent_location", latitude: 21, longitude: 105 }).bot,
};

const waited: fc.Arbitrary<Move> = fc.integer({ min: 1, max: 40 * DAY_MS }).map((ms) => ({
  name: `waited ${ms}`,
  play(talk) {
    talk.now += ms;
    return null;
  },
}));

const restarted: Move = {
  name: "restarted",
  play(talk) {
    restart(talk);
    return null;
  },
};

const OFFICER = { officer: "lan", name: "Lan" };

const officer: fc.Arbitrary<Move> = fc.constantFrom("claimed", "replied", "closed").map((what) => ({
  name: `officer ${what}`,
  play(talk) {
    const code = talk.session?.case?.code ?? "";
    if (what === "claimed") happen(talk, { kind: "officer_claimed", code, ...OFFICER });
    else if (what === "closed") happen(talk, { kind: "case_closed", code, officer: "lan" });
    else happen(talk, { kind: "officer_replied", code, officer: "lan", text: "Vâng ạ" });
    return null;
  },
}));

/** Everything that can happen while these libraries come into use in any order. */
export function randomMoves(libraries: readonly Library[]): fc.Arbitrary<readonly Move[]> {
  const published: fc.Arbitrary<Move> = fc.constantFrom(...libraries).map((library) => ({
    name: `library ${library.hash.slice(0, 8)}`,
    play(talk) {
      talk.library = succeed(library, talk.library);
      return null;
    },
  }));
  const move = fc.oneof(
    { weight: 12, arbitrary: wrote },
    { weight: 6, arbitrary: tapped },
    { weight: 1, arbitrary: sent },
    { weight: 1, arbitrary: fc.constant(located) },
    { weight: 1, arbitrary: waited },
    { weight: 1, arbitrary: published },
    { weight: 1, arbitrary: fc.constant(restarted) },
    { weight: 1, arbitrary: officer },
  );
  // A failure prints what happened, not the functions that made it happen.
  const named = move.map((it) => ({ ...it, [fc.toStringMethod]: () => it.name }));
  return fc.array(named, { maxLength: 25, size: "max" });
}
