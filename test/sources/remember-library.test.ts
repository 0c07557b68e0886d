import { expect, test } from "@jest/globals";
import { rememberLibrary } from "../../bot/sources/remember-library.ts";
import { readSkeletons } from "../../bot/sources/stored-skeletons.ts";
import { openSqliteLaneStore } from "../../bot/store/sqlite/open-sqlite-lane-store.ts";
import { ALLOWANCE, allowance } from "../engine/allowance.ts";
import { libraryOf } from "../support/library-of.ts";

const renamed = libraryOf({
  ...ALLOWANCE,
  "flows/tro-cap.yaml": ALLOWANCE["flows/tro-cap.yaml"].replace("bước: luong-huu", "bước: huu-tri"),
});

test("the libraries before the one in use are known again after a restart", async () => {
  const store = openSqliteLaneStore({ file: ":memory:" });
  try {
    expect((await rememberLibrary(store, allowance)).earlier).toEqual([]);
    expect((await rememberLibrary(store, allowance)).earlier).toEqual([]);
    const next = await rememberLibrary(store, renamed);
    expect(next.earlier.map((it) => it.library)).toEqual([allowance.hash]);
    expect(next.earlier[0]?.flows["tro-cap"]?.options["noi-nhan"]).toEqual([
      "ngan-hang",
      "tai-nha",
    ]);
    const both = await Promise.all([
      rememberLibrary(store, renamed),
      rememberLibrary(store, allowance),
    ]);
    expect(both.map((it) => it.earlier.length)).toEqual([1, 1]);
  } finally {
    await store.close();
  }
});

test("skeletons of a form that is not known are begun anew", () => {
  expect(readSkeletons('[{"library":1}]')).toEqual([]);
  expect(readSkeletons(null)).toEqual([]);
});
