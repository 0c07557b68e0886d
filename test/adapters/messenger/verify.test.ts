import { createHash, createHmac } from "node:crypto";
import { expect, test } from "@jest/globals";
import { isSigned, isVerifyToken, proofOf } from "../../../adapters/messenger/verify.ts";

const SECRET = "test-app-secret";

/** The contract's two vectors: one object, with its letters escaped and as they are. */
const VECTORS = [
  {
    text: String.raw`M\u1edf t\u00e0i kho\u1ea3n \u1edf \u0111\u00e2u?`,
    digest: "f49710ee9d0452a41c16e6051fd11ce53545aefcfa048c07d705a52ee71837d1",
  },
  {
    text: "Mở tài khoản ở đâu?",
    digest: "589a0a52b73a66e89ccb04fb0df928e778f4edaf3ef4d9dee931cdd26222d7ae",
  },
].map(({ text, digest }) => ({
  digest,
  body: Buffer.from(
    `{"object":"page","entry":[{"id":"100200300400500","time":1795000000000,"messaging":[{"sender":{"id":"7000000000000001"},"recipient":{"id":"100200300400500"},"timestamp":1795000000000,"message":{"mid":"m_example1","text":"${text}"}}]}]}`,
  ),
}));
const [escaped, plain] = VECTORS;

test.each(VECTORS)("the test vector of digest $digest is accepted", ({ body, digest }) => {
  expect(isSigned(`sha256=${digest}`, body, SECRET)).toBe(true);
});

test("each body is accepted only with its own digest", () => {
  if (escaped === undefined || plain === undefined) throw new Error("a vector is missing");
  expect(JSON.parse(escaped.body.toString())).toEqual(JSON.parse(plain.body.toString()));
  expect(isSigned(`sha256=${plain.digest}`, escaped.body, SECRET)).toBe(false);
  expect(isSigned(`sha256=${escaped.digest}`, plain.body, SECRET)).toBe(false);
});

const body = plain?.body ?? Buffer.alloc(0);
const right = plain?.digest ?? "";

const WRONG: readonly (readonly [string, string | undefined])[] = [
  ["no header", undefined],
  ["an empty header", ""],
  ["no digest", "sha256="],
  ["a digest without its name", right],
  ["a digest with one digit changed", `sha256=${right.slice(0, -1)}f`],
  ["a digest that is too short", `sha256=${right.slice(0, -2)}`],
  ["a digest that is too long", `sha256=${right}00`],
  ["no hex", `sha256=${"z".repeat(64)}`],
  ["the old SHA-1", `sha1=${createHmac("sha1", SECRET).update(body).digest("hex")}`],
  ["a plain digest of the body", `sha256=${createHash("sha256").update(body).digest("hex")}`],
  ["the page token's", `sha256=${createHmac("sha256", "token").update(body).digest("hex")}`],
];

test.each(WRONG)("%s is no signature", (_, header) => {
  expect(isSigned(header, body, SECRET)).toBe(false);
});

test("another secret or one more byte is not what was signed", () => {
  expect(isSigned(`sha256=${right}`, body, "another secret")).toBe(false);
  expect(isSigned(`sha256=${right}`, Buffer.concat([body, Buffer.of(10)]), SECRET)).toBe(false);
});

test("a verify token is one of ours or none", () => {
  expect(isVerifyToken("b", ["a", "b"])).toBe(true);
  expect(isVerifyToken("c", ["a", "b"])).toBe(false);
  expect(isVerifyToken("", [])).toBe(false);
});

test("the proof of the contract's vector", () => {
  expect(proofOf("EAAGtestpagetoken", SECRET)).toBe(
    "2bf0f4b63da236428670b2dc35955aecd75074947d719e1e765103f91a767a46",
  );
});
