import { setFlagsFromString } from "node:v8";

/**
 * Lets the heap grow by two fifths of what lives before the next full collection. V8 alone lets it
 * grow up to four times, which a commune's small machine pays for; see docs/decisions/035.
 */
export function keepHeapLow(): void {
  setFlagsFromString("--heap-growing-percent=40");
}
