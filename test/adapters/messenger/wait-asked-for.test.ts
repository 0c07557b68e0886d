import { expect, test } from "@jest/globals";
import { waitAskedFor } from "../../../adapters/messenger/wait-asked-for.ts";

function usage(...minutes: readonly number[]): string {
  const cases = minutes.map((it) => ({
    type: "messenger",
    call_count: 100,
    estimated_time_to_regain_access: it,
  }));
  return JSON.stringify({ "100200300400500": cases });
}

const MINUTE = 60_000;

test.each([
  [{}, null],
  [{ "Retry-After": "20" }, 20_000],
  [{ "Retry-After": "0" }, null],
  [{ "Retry-After": "Wed, 25 Nov 2026 07:28:00 GMT" }, null],
  [{ "Retry-After": "999999" }, 60 * MINUTE],
  [{ "X-Business-Use-Case-Usage": usage(0, 5) }, 5 * MINUTE],
  [{ "X-Business-Use-Case-Usage": usage(0) }, null],
  [{ "X-Business-Use-Case-Usage": usage(10_000) }, 60 * MINUTE],
  [{ "X-Business-Use-Case-Usage": "{" }, null],
  [{ "X-Business-Use-Case-Usage": "[]" }, null],
  [{ "Retry-After": "20", "X-Business-Use-Case-Usage": usage(1) }, MINUTE],
])("%j asks for %p ms", (headers, wait) => {
  expect(waitAskedFor((name) => new Headers(Object.entries(headers)).get(name))).toBe(wait);
});
