/**
 * Numbers pairs of numbers, in the order in which they come. A text made of two words would be put together and
 * hashed anew for every pair of every message; here two numbers give the place to look at.
 */
export type PairTable = {
  /** The number of a pair, NO_PAIR where it has none. */
  readonly numberOf: (first: number, second: number) => number;
  /** The number of a pair, the next one from 0 where it had none. */
  readonly numberAnyway: (first: number, second: number) => number;
};

export const NO_PAIR = -1;

/** @param known first and second of each pair that has its number already, no pair twice; left as it is */
export function createPairTable(known: Int32Array = NOTHING): PairTable {
  let pairs = known;
  let size = known.length / 2;
  let places = freePlaces(size);

  /** Where the number of a pair stands, or else the free place for it. */
  const placeOf = (first: number, second: number): number => {
    const last = places.length - 1;
    let place = scatter(first, second) & last;
    for (;;) {
      const number = places[place] ?? NO_PAIR;
      if (number === NO_PAIR) return place;
      if (pairs[2 * number] === first && pairs[2 * number + 1] === second) return place;
      place = (place + 1) & last;
    }
  };
  const placeAll = (): void => {
    for (let number = 0; number < size; number++) {
      places[placeOf(pairs[2 * number] ?? 0, pairs[2 * number + 1] ?? 0)] = number;
    }
  };
  const makeRoom = (): void => {
    const larger = new Int32Array(2 * Math.max(FEWEST, pairs.length));
    larger.set(pairs);
    pairs = larger;
    places = freePlaces(pairs.length / 2);
    placeAll();
  };

  placeAll();
  return {
    numberOf: (first, second) => places[placeOf(first, second)] ?? NO_PAIR,
    numberAnyway(first, second) {
      const there = places[placeOf(first, second)] ?? NO_PAIR;
      if (there !== NO_PAIR) return there;
      if (2 * size === pairs.length) makeRoom();
      pairs[2 * size] = first;
      pairs[2 * size + 1] = second;
      places[placeOf(first, second)] = size;
      size += 1;
      return size - 1;
    },
  };
}

const NOTHING = new Int32Array(0);
const FEWEST = 32;

/** At least twice as many as there are pairs; a power of two of them, so that a mask gives a place. */
function freePlaces(size: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, 2 * size)))).fill(NO_PAIR);
}

/** Neighbouring numbers far apart. */
function scatter(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
