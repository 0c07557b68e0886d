import { expect, test } from "@jest/globals";
import { fold } from "../../bot/text/fold.ts";
import { isLegalSyllable } from "../../bot/text/is-legal-syllable.ts";
import { CHAT_SHORTHAND } from "../../bot/understand/spelling/chat-shorthand.ts";
import { expandShorthand } from "../../bot/understand/spelling/expand-shorthand.ts";
import { SERVICE_SHORTHAND } from "../../bot/understand/spelling/service-shorthand.ts";

const TABLES = [CHAT_SHORTHAND, SERVICE_SHORTHAND];
const forms = TABLES.flatMap((table) => Object.values(table).flatMap((it) => it.split(" ")));
const meanings = TABLES.flatMap((table) => Object.keys(table));

test("the sense of this service goes first", () => {
  expect(expandShorthand("ck")).toEqual(["chuyen", "khoan"]);
  expect(expandShorthand("tk")).toEqual(["tai", "khoan"]);
  expect(expandShorthand("hs")).toEqual(["ho", "so"]);
});

test("a plain word has no other meaning", () => {
  expect(expandShorthand("khong")).toBeUndefined();
});

test("the tables hold at least 150 forms", () => {
  expect(new Set(forms).size).toBeGreaterThanOrEqual(150);
});

test("every form and meaning stands without marks", () => {
  for (const it of [...forms, ...meanings]) expect(fold(it)).toBe(it);
});

test("no form stands for two things, unless the service's sense overrules the chat's", () => {
  for (const table of TABLES) {
    const own = Object.values(table).flatMap((it) => it.split(" "));
    expect(own.filter((form, at) => own.indexOf(form) !== at)).toEqual([]);
  }
});

test("no meaning holds a shorthand form", () => {
  const words = meanings.flatMap((it) => it.split(" "));
  expect(words.filter((word) => expandShorthand(word) !== undefined)).toEqual([]);
});

test("the only forms that could be syllables are slang with no other use", () => {
  const slang = new Set("e iem khum mun nhiu rep thui".split(" "));
  expect(forms.filter((form) => isLegalSyllable(form) && !slang.has(form))).toEqual([]);
});
