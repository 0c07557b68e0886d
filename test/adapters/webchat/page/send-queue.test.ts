import { expect, jest, test } from "@jest/globals";
import type { PostResult } from "../../../../adapters/webchat/page/link/post-message.ts";
import { createSendQueue } from "../../../../adapters/webchat/page/link/send-queue.ts";
import type { Pending } from "../../../../adapters/webchat/page/talk/pending.ts";

const KEPT: PostResult = { kind: "kept" };
const LATER: PostResult = { kind: "later", reason: "r", after: null, patience: false };
const PATIENCE: PostResult = { kind: "later", reason: "r", after: 30_000, patience: true };

function pendingOf(id: string): Pending {
  return { id, text: id, payload: null, at: 0, state: { kind: "sending" } };
}

/** A queue whose posts end as told, one after the other. */
function queueWith(...results: readonly PostResult[]) {
  const posted: string[] = [];
  const states: string[] = [];
  let unknown = 0;
  const rest = [...results];
  const queue = createSendQueue({
    post: async ({ id }) => {
      posted.push(id);
      return rest.shift() ?? KEPT;
    },
    onState: (id, state) => states.push(`${id} ${state.kind}`),
    onUnknownVisitor: () => {
      unknown += 1;
    },
  });
  return { queue, posted, states, unknownCount: () => unknown };
}

test("messages go one by one, and a failed one holds back those behind it", async () => {
  jest.useFakeTimers();
  const { queue, posted, states } = queueWith(LATER, LATER, KEPT, KEPT);
  queue.add(pendingOf("a"));
  queue.add(pendingOf("b"));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(posted).toEqual(["a", "a", "a", "b"]);
  expect(states).toEqual([
    "a unsent",
    "b unsent",
    "a sending",
    "b sending",
    "a unsent",
    "b unsent",
    "a sending",
    "b sending",
    "a sent",
    "b sent",
  ]);
});

test("a retry does not wait, but one that was asked for patience does", async () => {
  jest.useFakeTimers();
  const { queue, posted } = queueWith(LATER, PATIENCE, KEPT);
  queue.add(pendingOf("a"));
  await jest.advanceTimersByTimeAsync(0);
  queue.retry();
  await jest.advanceTimersByTimeAsync(0);
  expect(posted).toHaveLength(2);
  queue.retry();
  await jest.advanceTimersByTimeAsync(29_000);
  expect(posted).toHaveLength(2);
  await jest.advanceTimersByTimeAsync(1000);
  expect(posted).toHaveLength(3);
});

test("a refused message makes room for the next", async () => {
  jest.useFakeTimers();
  const { queue, posted, states } = queueWith({ kind: "refused", reason: "r" }, KEPT);
  queue.add(pendingOf("a"));
  queue.add(pendingOf("b"));
  await jest.advanceTimersByTimeAsync(0);
  expect(posted).toEqual(["a", "b"]);
  expect(states).toEqual(["a refused", "b sent"]);
});

test("an unknown visitor is told of, and the message is not given up", async () => {
  jest.useFakeTimers();
  const { queue, states, unknownCount } = queueWith({ kind: "unknown_visitor" }, KEPT);
  queue.add(pendingOf("a"));
  await jest.advanceTimersByTimeAsync(5000);
  expect(unknownCount()).toBe(1);
  expect(states).toEqual(["a sent"]);
});
