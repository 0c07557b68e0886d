/** Things with a due time, handed out soonest first. Adding and taking cost log n. */
export type DueHeap<T> = {
  add(due: number, item: T): void;
  /** The soonest item that is due by `now`; undefined when there is none. */
  takeDue(now: number): T | undefined;
};

type Entry<T> = { readonly due: number; readonly item: T };

export function dueHeap<T>(): DueHeap<T> {
  const heap: Entry<T>[] = [];
  return {
    add: (due, item) => {
      heap.push({ due, item });
      rise(heap);
    },
    takeDue: (now) => {
      const soonest = heap[0];
      if (soonest === undefined || soonest.due > now) return;
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) sink(heap, last);
      return soonest.item;
    },
  };
}

/** Lets the last entry rise to its place. */
function rise<T>(heap: Entry<T>[]): void {
  let place = heap.length - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const [entry, parent] = [heap[place], heap[above]];
    if (entry === undefined || parent === undefined || parent.due <= entry.due) return;
    heap[place] = parent;
    heap[above] = entry;
    place = above;
  }
}

/** Puts `entry` at the top and lets it sink to its place. */
function sink<T>(heap: Entry<T>[], entry: Entry<T>): void {
  let place = 0;
  for (;;) {
    const left = heap[2 * place + 1];
    const right = heap[2 * place + 2];
    if (left === undefined) break;
    const [below, child] =
      right !== undefined && right.due < left.due ? [2 * place + 2, right] : [2 * place + 1, left];
    if (child.due >= entry.due) break;
    heap[place] = child;
    place = below;
  }
  heap[place] = entry;
}
