import { ZALO_LIMITS } from "./limits.ts";
import type { Shape } from "./wire-message.ts";

/** Remembers which OA was refused buttons or pictures, so that not every message is refused first. */
export type RefusedShapes = {
  add(account: string, shape: Shape): void;
  has(account: string, shape: Shape): boolean;
};

export function createRefusedShapes(now: () => number): RefusedShapes {
  const until = new Map<string, number>();
  return {
    add: (account, shape) =>
      void until.set(`${shape}:${account}`, now() + ZALO_LIMITS.shapeRefused),
    has: (account, shape) => now() < (until.get(`${shape}:${account}`) ?? 0),
  };
}
