import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { Library } from "../../bot/library/library.ts";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import { buttonsOf, play } from "../support/play.ts";

const DIALOGUE = join(import.meta.dirname, "../../bench/dialogue");

test("the library of the measured dialogue has no mistake", async () => {
  const { library, findings } = await loadLibrary(DIALOGUE, { now: () => Date.UTC(2026, 10, 24) });
  expect(findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
  expect(library?.anyFlow).toBe("ages");
});

test("anything starts the dialogue, also a greeting", async () => {
  expect(await hear(["asdf"])).toEqual([one("Hello! How old are you? #1 (asdf)")]);
  expect(await hear(["xin chào"])).toEqual([one("Hello! How old are you? #1 (xin chào)")]);
});

test("what is not a whole number is asked again without limit", async () => {
  const wrong = ["abc", "17.5", "18,5", "many years", "?", "0.5", "abc", "149.5", "old"];
  expect(await hear(["hi", ...wrong])).toEqual([
    one("Hello! How old are you? #1 (hi)"),
    ...wrong.map((text, index) => one(`Please send a number. #${index + 2} (${text})`)),
  ]);
});

test("the answer is still taken after a number with a fraction", async () => {
  expect(await hear(["hi", "17.5", "18"])).toEqual([
    one("Hello! How old are you? #1 (hi)"),
    one("Please send a number. #2 (17.5)"),
    one("You are an adult. Choose: #3 (18)", ["Work", "Travel"]),
  ]);
});

test.each([0, 1, 9, 17])("%i is a minor", async (age) => {
  expect((await hear(["hi", String(age)])).at(-1)).toEqual(
    one(`You are a minor. Choose: #2 (${age})`, ["School", "Games"]),
  );
});

test.each([18, 19, 64, 99, 150, 151, 1949])("%i is an adult", async (age) => {
  expect((await hear(["hi", String(age)])).at(-1)).toEqual(
    one(`You are an adult. Choose: #2 (${age})`, ["Work", "Travel"]),
  );
});

test("the menu takes a tap, a typed label and anything else, and the next message starts again", async () => {
  const said = await hear([
    ...["hi", "30", "!tap Travel"],
    ...["again", "12", "Games"],
    ...["more", "17", "neither of them"],
    ...["last", "18", "42"],
    "end",
  ]);
  expect(said).toEqual([
    one("Hello! How old are you? #1 (hi)"),
    one("You are an adult. Choose: #2 (30)", ["Work", "Travel"]),
    one("You chose Travel. #3 (Travel)"),
    one("Hello! How old are you? #4 (again)"),
    one("You are a minor. Choose: #5 (12)", ["School", "Games"]),
    one("You chose Games. #6 (Games)"),
    one("Hello! How old are you? #7 (more)"),
    one("You are a minor. Choose: #8 (17)", ["School", "Games"]),
    one("You chose neither of them. #9 (neither of them)"),
    one("Hello! How old are you? #10 (last)"),
    one("You are an adult. Choose: #11 (18)", ["Work", "Travel"]),
    one("You chose 42. #12 (42)"),
    one("Hello! How old are you? #13 (end)"),
  ]);
});

test("nothing waits once something was chosen", async () => {
  const reports = await play(await dialogue(), ["hi", "30", "Work"]);
  expect(reports.map((it) => it.at?.step ?? null)).toEqual(["age", "menu-adult", null]);
});

test("a citizen may write more than on an ordinary day", async () => {
  const rounds = Array.from({ length: 90 }, () => ["hi", "30", "Work"]).flat();
  expect((await hear(rounds)).at(-1)).toEqual(one("You chose Work. #270 (Work)"));
});

type Said = { readonly texts: readonly string[]; readonly buttons: readonly string[] };

function one(text: string, buttons: readonly string[] = []): Said {
  return { texts: [text], buttons };
}

async function hear(lines: readonly string[]): Promise<Said[]> {
  const reports = await play(await dialogue(), lines);
  return reports.map((report) => ({
    texts: report.bot.map((it) => it.text),
    buttons: buttonsOf(report),
  }));
}

async function dialogue(): Promise<Library> {
  const { library } = await loadLibrary(DIALOGUE);
  if (library === null) throw new Error("the library of the measured dialogue is refused");
  return library;
}
