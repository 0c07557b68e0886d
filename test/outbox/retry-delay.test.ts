import { expect, test } from "@jest/globals";
import { DeliveryError } from "../../bot/channel/delivery-error.ts";
import { retryDelay, SEND_ATTEMPTS } from "../../bot/outbox/retry-delay.ts";

function failure(details: { retryable: boolean; retryAfter?: number }) {
  return new DeliveryError("x", { code: "unreachable", ours: false, forOfficer: "", ...details });
}

test("each failed send waits about twice as long as the one before", () => {
  const error = failure({ retryable: true });
  expect(retryDelay(error, 0, 1)).toBe(1_000);
  expect(retryDelay(error, 0, 0)).toBe(500);
  expect(retryDelay(error, 3, 1)).toBe(8_000);
});

test("the channel's own word goes before", () => {
  expect(retryDelay(failure({ retryable: true, retryAfter: 7_000 }), 2, 0.5)).toBe(7_000);
});

test("there is no further try for a final refusal, nor after the last attempt", () => {
  expect(retryDelay(failure({ retryable: false }), 0, 0.5)).toBeNull();
  expect(retryDelay(failure({ retryable: true }), SEND_ATTEMPTS - 1, 0.5)).toBeNull();
});
