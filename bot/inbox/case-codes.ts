import { caseCode } from "../cases/case-code.ts";
import type { LaneStore } from "../store/lane-store.ts";

/**
 * Case codes at hand for turns, which cannot wait for the store. Numbers are reserved a block at a time;
 * what a stopped program did not use is lost, never used twice.
 */
export type CaseCodes = {
  /** Makes sure that a turn can take a code. */
  fill(): Promise<void>;
  take(): string;
};

const BLOCK = 20;

export function createCaseCodes(store: LaneStore): CaseCodes {
  let next = 0;
  let end = 0;
  let filling: Promise<void> | null = null;
  const reserve = async () => {
    const first = await store.takeNumbers("case", BLOCK);
    next = first;
    end = first + BLOCK;
  };
  return {
    fill() {
      if (next < end) return Promise.resolve();
      filling ??= reserve().finally(() => {
        filling = null;
      });
      return filling;
    },
    take() {
      if (next >= end) throw new Error("no case number is reserved: fill() comes first");
      const code = caseCode(next);
      next += 1;
      return code;
    },
  };
}
