import { expect, test } from "@jest/globals";
import { createCircuit } from "../../bot/outbox/circuit.ts";

function failTimes(times: number, now: number) {
  const circuit = createCircuit();
  for (let time = 0; time < times; time += 1) {
    circuit.began();
    circuit.failed(now, 1);
  }
  return circuit;
}

test("a few failures do not stop an account, five in a row do", () => {
  expect(failTimes(4, 1000).isOpenFor(1000)).toBe(true);
  expect(failTimes(5, 1000).isOpenFor(1000)).toBe(false);
});

test("a success between failures starts the count anew", () => {
  const circuit = failTimes(4, 1000);
  circuit.worked();
  circuit.failed(1000, 1);
  expect(circuit.isOpenFor(1000)).toBe(true);
});

test("after the pause one message is tried, and its success opens the way for all", () => {
  const circuit = failTimes(5, 1000);
  expect(circuit.isOpenFor(1499)).toBe(false);
  expect(circuit.isOpenFor(1500)).toBe(true);
  circuit.began();
  expect(circuit.isOpenFor(1500)).toBe(false);
  circuit.worked();
  expect(circuit.isOpenFor(1500)).toBe(true);
});

test("a message that came back untried leaves the try to another one", () => {
  const circuit = failTimes(5, 1000);
  circuit.began();
  circuit.gaveBack();
  expect(circuit.isOpenFor(1500)).toBe(true);
});

test("pauses double while tries fail, up to half a minute", () => {
  const circuit = failTimes(4, 0);
  const pauses: number[] = [];
  let now = 0;
  for (let time = 0; time < 8; time += 1) {
    circuit.began();
    const pause = circuit.failed(now, 1);
    pauses.push(pause);
    now += pause;
  }
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test("failures of messages that were under way when it stopped lengthen no pause", () => {
  const circuit = failTimes(5, 1000);
  expect(circuit.failed(1100, 1)).toBe(0);
  expect(circuit.isOpenFor(1500)).toBe(true);
});

test("half of a pause is left to chance", () => {
  const circuit = createCircuit();
  const pauses = Array.from({ length: 5 }, () => circuit.failed(0, 0));
  expect(pauses.at(-1)).toBe(250);
});
