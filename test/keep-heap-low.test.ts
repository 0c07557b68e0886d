import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";

const MODULE = new URL("../bot/keep-heap-low.ts", import.meta.url).href;

/** MB that the heap took while much was made and soon forgotten beside 40 MB that lived. */
function heapOf(before: string): number {
  const script = `
    ${before}
    const lives = Array.from({ length: 400_000 }, (_, at) => ({ at, text: [at] }));
    const soonForgotten = [];
    let most = 0;
    for (let round = 0; round < 300; round++) {
      soonForgotten.push(Array.from({ length: 20_000 }, (_, at) => ({ at, round })));
      if (soonForgotten.length > 8) soonForgotten.shift();
      most = Math.max(most, process.memoryUsage().heapTotal);
    }
    console.log(lives.length > 0 ? most / 2 ** 20 : 0);
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  return Number(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

test("the heap stays near what lives in it", () => {
  const low = heapOf(`import { keepHeapLow } from "${MODULE}"; keepHeapLow();`);
  expect(low).toBeGreaterThan(0);
  expect(low).toBeLessThan(0.85 * heapOf(""));
});
