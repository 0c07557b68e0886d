import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dueHeap } from "../../../bot/store/queue/due-heap.ts";
import { fifo } from "../../../bot/store/queue/fifo.ts";

test("what is due comes soonest first, and nothing else comes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 })),
      fc.integer({ min: 0, max: 50 }),
      (dues, now) => {
        const heap = dueHeap<number>();
        for (const due of dues) heap.add(due, due);
        const sorted = dues.toSorted((one, other) => one - other);
        expect(drain(() => heap.takeDue(now))).toEqual(sorted.filter((due) => due <= now));
        expect(drain(() => heap.takeDue(50))).toEqual(sorted.filter((due) => due > now));
      },
    ),
  );
});

test("first in is first out, however adding and taking mix", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (adds) => {
      const queue = fifo<number>();
      const plain: number[] = [];
      for (const [place, add] of adds.entries()) {
        if (add) {
          queue.push(place);
          plain.push(place);
        } else expect(queue.shift()).toBe(plain.shift());
      }
      expect(drain(queue.shift)).toEqual(plain);
    }),
  );
});

function drain<T>(take: () => T | undefined): readonly T[] {
  const taken: T[] = [];
  for (let next = take(); next !== undefined; next = take()) taken.push(next);
  return taken;
}
