import { expect, test } from "@jest/globals";
import { pageWait, toDeliveryError } from "../../../adapters/messenger/failures.ts";
import { GraphError } from "../../../adapters/messenger/graph-error.ts";

function failureFor(code: number | null, subcode?: number, details: object = {}) {
  const answer = { status: 400, inDoubt: false, code: code ?? undefined, subcode, ...details };
  return toDeliveryError(new GraphError("Meta's trace is A1b2", answer), false);
}

/** Code, subcode, our name for it, whether to try again (ms), whose fault. */
type Row = readonly [
  number,
  number | undefined,
  string,
  "no" | "later" | number,
  "ours" | "theirs",
];

const MINUTE = 60_000;
const TABLE: readonly Row[] = [
  [1, undefined, "temporary", "later", "theirs"],
  [1, 99, "temporary", "later", "theirs"],
  [2, undefined, "temporary", "later", "theirs"],
  [2, 2018344, "refused", "no", "ours"],
  [4, undefined, "rate-limited", MINUTE, "ours"],
  [17, undefined, "rate-limited", MINUTE, "ours"],
  [32, undefined, "rate-limited", MINUTE, "ours"],
  [613, undefined, "rate-limited", MINUTE, "ours"],
  [613, 2534040, "rate-limited", MINUTE, "ours"],
  [80006, undefined, "rate-limited", MINUTE, "ours"],
  [613, 2018338, "bothersome", "no", "ours"],
  [10, undefined, "no-permission", "no", "ours"],
  [10, 2018278, "window-closed", "no", "theirs"],
  [10, 2534022, "window-closed", "no", "theirs"],
  [10, 2018065, "window-closed", "no", "theirs"],
  [10, 2018108, "citizen-unreachable", "no", "theirs"],
  [10, 1893063, "page-restricted", 15 * MINUTE, "ours"],
  [10, 2018300, "other-app-speaks", "no", "theirs"],
  [2018300, undefined, "other-app-speaks", "no", "theirs"],
  [2018321, undefined, "automation-speaks", MINUTE, "theirs"],
  [27, undefined, "routing-not-set-up", "no", "ours"],
  [100, undefined, "not-accepted", "no", "ours"],
  [100, 33, "no-such-citizen", "no", "ours"],
  [100, 2018001, "no-such-citizen", "no", "ours"],
  [100, 2018008, "attachment-refused", "no", "ours"],
  [100, 2018047, "attachment-refused", "no", "ours"],
  [100, 2018074, "attachment-refused", "no", "ours"],
  [100, 2018109, "attachment-refused", "no", "ours"],
  [100, 2018294, "attachment-refused", "no", "ours"],
  [100, 2534037, "other-app-speaks", "no", "theirs"],
  [190, undefined, "token-expired", 5 * MINUTE, "ours"],
  [190, 460, "token-expired", 5 * MINUTE, "ours"],
  [200, undefined, "no-permission", "no", "ours"],
  [200, 2018028, "app-not-live", "no", "ours"],
  [200, 1545041, "citizen-unreachable", "no", "theirs"],
  [551, 1545041, "citizen-unreachable", "no", "theirs"],
  [551, undefined, "citizen-unreachable", "no", "theirs"],
  [230, undefined, "no-permission", "no", "ours"],
  [368, undefined, "page-blocked", 30 * MINUTE, "ours"],
  [2018218, undefined, "refused", "no", "ours"],
  [9000001, undefined, "refused", "no", "ours"],
  [1200, undefined, "temporary", "later", "theirs"],
  [424242, undefined, "refused", "no", "ours"],
];

test.each(TABLE)("%p/%p is %s", (code, subcode, name, retry, whose) => {
  const failure = failureFor(code, subcode);
  expect(failure).toMatchObject({
    code: name,
    retryable: retry !== "no",
    ours: whose === "ours",
    forOfficer: expect.stringMatching(/^\p{Lu}.+\.$/u),
    message: expect.stringContaining(subcode === undefined ? `(${code})` : `(${code}/${subcode})`),
  });
  if (typeof retry === "number") expect(failure.retryAfter).toBe(retry);
  if (retry === "no") expect(failure.retryAfter).toBeNull();
});

test("where there is no code that we know, the status and Meta's own word decide", () => {
  expect(failureFor(null, undefined, { status: 429 })).toMatchObject({ code: "rate-limited" });
  expect(failureFor(null, undefined, { status: 500 })).toMatchObject({ code: "temporary" });
  expect(failureFor(null, undefined, { status: 404 })).toMatchObject({ code: "refused" });
  expect(failureFor(424242, undefined, { isTransient: true })).toMatchObject({ code: "temporary" });
});

test("the wait that Meta asks for goes before ours, and means nothing to a final refusal", () => {
  expect(failureFor(613, undefined, { retryAfter: 7_000 }).retryAfter).toBe(7_000);
  expect(failureFor(190, undefined, { retryAfter: 7_000 }).retryAfter).toBe(7_000);
  expect(failureFor(551, undefined, { retryAfter: 7_000 }).retryAfter).toBeNull();
});

test("only what concerns the Page as a whole stops the Page", () => {
  const stopping = TABLE.filter(([code, subcode]) => pageWait(failureFor(code, subcode)) !== null);
  expect(new Set(stopping.map(([, , name]) => name))).toEqual(
    new Set(["rate-limited", "token-expired", "page-restricted", "page-blocked"]),
  );
  expect(pageWait(failureFor(613, undefined, { retryAfter: 7_000 }))).toBe(7_000);
});
