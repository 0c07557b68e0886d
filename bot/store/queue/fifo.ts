/** First in, first out, without the cost of shifting a long array. */
export type Fifo<T> = {
  push(item: T): void;
  shift(): T | undefined;
};

export function fifo<T>(): Fifo<T> {
  let incoming: T[] = [];
  let outgoing: T[] = [];
  return {
    push: (item) => {
      incoming.push(item);
    },
    shift: () => {
      if (outgoing.length === 0) {
        [incoming, outgoing] = [outgoing, incoming];
        outgoing.reverse();
      }
      return outgoing.pop();
    },
  };
}
