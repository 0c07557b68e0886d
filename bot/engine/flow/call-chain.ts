import type { Frame } from "../session.ts";

/**
 * The top flow with everything that called it: to the citizen one piece of work. What lies beneath was
 * left for it and is taken up again.
 */
export function topChain(frames: readonly Frame[]): {
  readonly chain: readonly Frame[];
  readonly beneath: readonly Frame[];
} {
  const base = frames.findLastIndex((frame) => frame.call === null);
  const start = Math.max(base, 0);
  return { chain: frames.slice(start), beneath: frames.slice(0, start) };
}
