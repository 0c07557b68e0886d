import { expect, test } from "@jest/globals";
import { toDeliveryError } from "../../../adapters/zalo/failures.ts";
import { TokenError } from "../../../adapters/zalo/sdk/token-error.ts";
import type { ZaloHost } from "../../../adapters/zalo/sdk/zalo-api-error.ts";
import { ZaloApiError } from "../../../adapters/zalo/sdk/zalo-api-error.ts";
import { DeliveryError } from "../../../bot/channel/delivery-error.ts";

const NOON = Date.UTC(2026, 10, 24, 5, 0, 15);

function failureFor(code: number | null, host: ZaloHost = "oa", now = NOON): unknown {
  return toDeliveryError(new ZaloApiError("refused", { host, code }), now);
}

/** Code, our name for it, whether to try again (ms), whose fault. */
type Row = readonly [number, string, "no" | "later" | number, "ours" | "theirs"];

const OA: readonly Row[] = [
  [-32, "rate-limited", 45_000, "ours"],
  [-100, "shape-refused", "no", "ours"],
  [-200, "send-failed", "later", "theirs"],
  [-201, "shape-refused", "no", "ours"],
  [-204, "account-not-ready", 300_000, "ours"],
  [-205, "account-not-ready", 300_000, "ours"],
  [-209, "account-not-ready", 300_000, "ours"],
  [-210, "shape-refused", "no", "ours"],
  [-211, "quota-exhausted", 300_000, "ours"],
  [-212, "account-not-ready", 300_000, "ours"],
  [-213, "not-following", "no", "theirs"],
  [-214, "unsupported", "no", "ours"],
  [-216, "token-expired", 60_000, "ours"],
  [-217, "citizen-refuses", "no", "theirs"],
  [-218, "citizen-limit", 1_800_000, "theirs"],
  [-219, "account-not-ready", 300_000, "ours"],
  [-220, "token-expired", 60_000, "ours"],
  [-221, "account-not-ready", 300_000, "ours"],
  [-223, "account-not-ready", 300_000, "ours"],
  [-224, "account-not-ready", 300_000, "ours"],
  [-227, "citizen-unreachable", "no", "theirs"],
  [-230, "window-closed", "no", "theirs"],
  [-232, "window-closed", "no", "theirs"],
  [-233, "shape-refused", "no", "ours"],
  [-234, "night-hours", "later", "theirs"],
  [-235, "account-not-ready", 300_000, "ours"],
  [-237, "unsupported", "no", "ours"],
  [-238, "unsupported", "no", "ours"],
  [-240, "unsupported", "no", "ours"],
  [-241, "unsupported", "no", "ours"],
  [-242, "account-not-ready", 300_000, "ours"],
  [-244, "citizen-refuses", "no", "theirs"],
  [-248, "content-refused", "no", "ours"],
  [-249, "unsupported", "no", "ours"],
  [-320, "account-not-ready", 300_000, "ours"],
  [-321, "quota-exhausted", 300_000, "ours"],
  [-403, "unsupported", "no", "ours"],
  [-999, "refused", "no", "ours"],
  [-124, "refused", "no", "ours"],
  [7, "refused", "no", "ours"],
];

test.each(OA)("%i of the OA host is %s", (code, name, retry, whose) => {
  expectFailure(failureFor(code), [code, name, retry, whose]);
});

const BUSINESS: readonly Row[] = [
  [-100, "refused", "no", "ours"],
  [-108, "citizen-unreachable", "no", "theirs"],
  [-112, "shape-refused", "no", "ours"],
  [-1_122, "shape-refused", "no", "ours"],
  [-1_124, "shape-refused", "no", "ours"],
  [-115, "quota-exhausted", 300_000, "ours"],
  [-124, "token-expired", 60_000, "ours"],
  [-133, "night-hours", "later", "theirs"],
  [-140, "citizen-refuses", "no", "theirs"],
  [-144, "quota-exhausted", 300_000, "ours"],
  [-216, "refused", "no", "ours"],
];

test.each(BUSINESS)("%i of the template host is %s", (code, name, retry, whose) => {
  expectFailure(failureFor(code, "business"), [code, name, retry, whose]);
});

function expectFailure(failure: unknown, [code, name, retry, whose]: Row): void {
  expect(failure).toBeInstanceOf(DeliveryError);
  expect(failure).toMatchObject({
    code: name,
    retryable: retry !== "no",
    ours: whose === "ours",
    message: expect.stringContaining(`(${code})`),
    forOfficer: expect.stringMatching(/^\p{Lu}.*\.$/u),
    ...(typeof retry === "number" ? { retryAfter: retry } : {}),
  });
}

test.each([
  ["23:00", Date.UTC(2026, 10, 24, 16), 7 * 60 + 5],
  ["05:00", Date.UTC(2026, 10, 23, 22), 65],
  ["06:05", Date.UTC(2026, 10, 23, 23, 5), 24 * 60],
])("refused at night (%s in Vietnam), a message goes out at 06:05", (_, now, minutes) => {
  expect(failureFor(-234, "oa", now)).toMatchObject({ retryAfter: minutes * 60_000 });
});

test("no answer is tried again: at once where nothing was sent, behind its echo where it may be out", () => {
  expect(failureFor(null)).toMatchObject({
    code: "unreachable",
    retryable: true,
    retryAfter: null,
  });
  const inDoubt = new ZaloApiError("no answer", { host: "oa", code: null, inDoubt: true });
  expect(toDeliveryError(inDoubt, NOON)).toMatchObject({ retryable: true, retryAfter: 3_000 });
});

test.each([
  ["busy", "token-expired", null],
  ["unreachable", "token-expired", 60_000],
  ["lost", "token-lost", 300_000],
] as const)(
  "a token that is %s is ours to mend, and the message waits",
  (kind, code, retryAfter) => {
    const failure = toDeliveryError(new TokenError(kind, "no token"), NOON);
    expect(failure).toMatchObject({ code, retryable: true, ours: true, retryAfter });
    expect(failure).toMatchObject({ forOfficer: expect.stringContaining("OA") });
  },
);

test("what is no failure of Zalo's goes on as it is", () => {
  const error = new Error("the store is closed");
  expect(toDeliveryError(error, NOON)).toBe(error);
});
