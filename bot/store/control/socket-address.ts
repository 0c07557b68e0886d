import { relative, resolve } from "node:path";

/** Longest path of a socket, bytes: the kernel's field has one more, for the end. */
const LONGEST = process.platform === "darwin" ? 103 : 107;

/**
 * The path to give to the system for a unix socket: relative to the working directory where that is
 * shorter. Throws when both are too long, because some systems would cut the path in silence.
 */
export function socketAddress(path: string): string {
  const whole = resolve(path);
  const near = relative(process.cwd(), whole);
  const shorter = Buffer.byteLength(near) < Buffer.byteLength(whole) ? near : whole;
  if (Buffer.byteLength(shorter) <= LONGEST) return shorter;
  throw new Error(
    `the control socket "${whole}" has a path of ${Buffer.byteLength(whole)} bytes, ${LONGEST} are possible: choose a shorter DATA_DIR`,
  );
}
