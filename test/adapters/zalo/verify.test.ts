import { createHash, createHmac } from "node:crypto";
import { expect, test } from "@jest/globals";
import { isSigned } from "../../../adapters/zalo/verify.ts";

/** The contract's own test vector. */
const BODY =
  '{"app_id":"1002003004005006007","sender":{"id":"9007199254740993001"},"user_id_by_app":"9007199254740993002","recipient":{"id":"9007199254740993003"},"event_name":"user_send_text","message":{"text":"Mở tài khoản ở đâu?","msg_id":"a1b2c3d4e5f60718293a"},"timestamp":"1790000000123"}';
const MAC = "5713bafdae27ab80617ca39b7d74db09a4444489c9b3907f61ea06f052bab0c7";
const APP = "1002003004005006007";
const KEY = "oaSecretForTestsOnly";

const vector = {
  signature: `mac=${MAC}`,
  body: Buffer.from(BODY),
  timestamp: "1790000000123",
};

test("the test vector is accepted", () => {
  expect(vector.body).toHaveLength(290);
  expect(isSigned(vector, APP, [KEY])).toBe(true);
});

test.each([MAC, `MAC=${MAC}`, `mac = ${MAC}`, `mac=${MAC.toUpperCase()}`, ` mac=${MAC} `])(
  "the header %j means the same",
  (signature) => {
    expect(isSigned({ ...vector, signature }, APP, [KEY])).toBe(true);
  },
);

test("either of two keys may have signed", () => {
  expect(isSigned(vector, APP, ["new key", KEY])).toBe(true);
  expect(isSigned(vector, APP, ["new key", "another"])).toBe(false);
  expect(isSigned(vector, APP, [])).toBe(false);
});

const WRONG: readonly (readonly [string, string | undefined])[] = [
  ["no header", undefined],
  ["an empty header", ""],
  ["no digest", "mac="],
  ["a digest with one digit changed", `mac=${MAC.slice(0, -1)}8`],
  ["a digest that is too short", `mac=${MAC.slice(0, -2)}`],
  ["a digest that is too long", `mac=${MAC}00`],
  ["no hex", `mac=${"z".repeat(64)}`],
  ["another prefix", `sha256=${MAC}`],
  ["an HMAC", `mac=${createHmac("sha256", KEY).update(BODY).digest("hex")}`],
  ["a plain digest of the body", `mac=${createHash("sha256").update(BODY).digest("hex")}`],
];

test.each(WRONG)("%s is no signature", (_, signature) => {
  expect(isSigned({ ...vector, signature }, APP, [KEY])).toBe(false);
});

test("another app, timestamp, key or body is not what was signed", () => {
  expect(isSigned(vector, "1002003004005006008", [KEY])).toBe(false);
  expect(isSigned({ ...vector, timestamp: "1790000000124" }, APP, [KEY])).toBe(false);
  expect(isSigned(vector, APP, ["appSecretForTestsOnly"])).toBe(false);
  expect(isSigned({ ...vector, body: Buffer.from(`${BODY} `) }, APP, [KEY])).toBe(false);
});
