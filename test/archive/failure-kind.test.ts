import { expect, test } from "@jest/globals";
import { failureKind } from "../../bot/archive/failure-kind.ts";

function failing(code: unknown): Error {
  return Object.assign(new Error("failed"), { code });
}

test("a constraint and a value that does not fit are the row's fault, in both databases", () => {
  for (const code of ["SQLITE_CONSTRAINT_NOTNULL", "SQLITE_TOOBIG", "22P02", "23505", "54000"]) {
    expect(failureKind(failing(code))).toBe("data");
  }
});

test("a busy, full, broken or absent database is not the row's fault", () => {
  for (const code of [
    "SQLITE_BUSY",
    "SQLITE_FULL",
    "SQLITE_IOERR_WRITE",
    "53100",
    "57P01",
    "ECONNREFUSED",
  ]) {
    expect(failureKind(failing(code))).toBe("unavailable");
  }
});

test("the code of the cause counts where the error itself has none", () => {
  expect(failureKind(new Error("outer", { cause: failing("SQLITE_BUSY") }))).toBe("unavailable");
});

test("anything else is unknown", () => {
  for (const error of [failing("SQLITE_ERROR"), failing(7), new Error("no code"), "text", null]) {
    expect(failureKind(error)).toBe("unknown");
  }
});
