import { beforeAll, expect, test } from "@jest/globals";
import { happen, startTalk } from "../../bot/cli/chat/talk.ts";
import { COMMANDS } from "../../bot/flow/command.ts";
import type { Library } from "../../bot/library/library.ts";
import { libraryOf } from "../support/library-of.ts";
import { MONDAY_MORNING, play, saidIn } from "../support/play.ts";
import { shippedLibrary } from "../understand/shipped-library.ts";
import { ALLOWANCE, allowance } from "./allowance.ts";

/** Zalo on iOS writes letters and their marks apart. */
const apart = (text: string) => text.normalize("NFD");

let shipped: Library;

beforeAll(async () => {
  shipped = await shippedLibrary();
});

function commandOf(library: Library, text: string): string | null {
  const talk = startTalk(library, "webchat", MONDAY_MORNING);
  return happen(talk, { kind: "citizen_wrote", text }).trail.understood;
}

test("every command is understood with its marks apart", async () => {
  const asked = Object.values(COMMANDS).map(String);
  expect(asked.length).toBeGreaterThan(15);
  for (const phrase of asked) {
    expect(apart(phrase)).not.toBe("");
    expect([phrase, commandOf(shipped, apart(phrase))]).toEqual([
      phrase,
      commandOf(shipped, phrase),
    ]);
  }
});

test("a whole talk with marks apart goes as with marks together", async () => {
  const talk = [
    "trợ cấp người già",
    "bảy mươi sáu",
    "Tại nhà",
    "quay lại",
    "!tap Tại nhà",
    "Hà Nội",
  ];
  const together = await play(allowance, talk);
  const decomposed = await play(allowance, talk.map(apart));
  expect(decomposed.map((it) => it.bot)).toEqual(together.map((it) => it.bot));
  expect(decomposed.map((it) => it.at)).toEqual(together.map((it) => it.at));
  expect(decomposed.map((it) => it.slots)).toEqual(together.map((it) => it.slots));
  expect(together.at(-1)?.at).not.toBeNull();
});

test("a library whose editors' machine writes marks apart is the same library", async () => {
  const files = Object.entries(ALLOWANCE).map(([path, content]) => [path, apart(content)]);
  const decomposed = libraryOf(Object.fromEntries(files));
  const lines = ["trợ cấp người già", "76", "Tại nhà", "xem dữ liệu"];
  const [one, other] = [await play(allowance, lines), await play(decomposed, lines)];
  expect(other.map(saidIn)).toEqual(one.map(saidIn));
  expect(other.map((it) => it.slots)).toEqual(one.map((it) => it.slots));
  expect(saidIn(other.at(-1))).toBe(saidIn(other.at(-1)).normalize("NFC"));
});
