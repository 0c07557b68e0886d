import { expect, test } from "@jest/globals";
import { takeTurn } from "../../bot/engine/take-turn.ts";
import { record } from "../../bot/outbox/effects/record.ts";
import { journalEntry } from "../../bot/store/journal-entry.ts";
import { MONDAY_MORNING } from "../support/play.ts";
import { shippedLibrary } from "../understand/shipped-library.ts";

const library = await shippedLibrary();

/** What the journal is told when a citizen pastes this. */
function recorded(text: string) {
  const happening = { kind: "citizen_wrote", text } as const;
  const input = {
    conversation: "webchat:web:anna",
    channel: "webchat",
    unit: null,
    happening,
  } as const;
  const tools = { now: MONDAY_MORNING, newId: () => "K7-0001" };
  const entries = takeTurn(library, null, input, tools).effects.flatMap((effect) =>
    effect.type === "record" ? record(effect).journal : [],
  );
  return journalEntry.parse(entries.find(({ kind }) => kind === "scam_checked"));
}

const MESSAGE = "Chào chị Lan 0912345678, VNeID của chị bị khoá, vào";

test("of a pasted message the reasons, the quoted words and the domain are kept, no more", () => {
  const entry = recorded(`${MESSAGE} https://www.VNeID-capnhat.top/tai/?ma=0912345678`);
  expect(entry).toMatchObject({
    verdict: "scam",
    codes: expect.arrayContaining(["borrowed_name"]),
    domain: "vneid-capnhat.top",
    link: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(JSON.stringify(entry)).not.toMatch(/0912345678|Lan/);
});

test("one link in different spellings has one hash, another link another", () => {
  const link = (address: string) => recorded(`${MESSAGE} ${address}`);
  const one = link("https://vneid-capnhat.top/tai");
  expect(one).toMatchObject({ domain: "vneid-capnhat.top" });
  expect(link("www.VNEID-CAPNHAT[.]top/tai/?ma=7")).toMatchObject({ link: hashIn(one) });
  expect(hashIn(link("vneid-capnhat.top/khac"))).not.toBe(hashIn(one));
});

test("the worst link is the one that counts; without a link there is none", () => {
  const two = recorded(`${MESSAGE} https://dichvucong.gov.vn hoặc https://vneid-capnhat.top`);
  expect(two).toMatchObject({ domain: "vneid-capnhat.top" });
  expect(recorded("Chi chuyen het tien vao tai khoan tam giu de dieu tra")).toMatchObject({
    verdict: "scam",
    domain: null,
    link: null,
  });
});

function hashIn(entry: ReturnType<typeof recorded>): string | null {
  return entry.kind === "scam_checked" ? entry.link : null;
}
