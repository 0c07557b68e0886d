import type { DataLock } from "./data-lock.ts";
import { takeDataFolder } from "./data-lock.ts";

/**
 * The ownership of a data folder. With Redis many processes of a machine may share one folder; the one that
 * has the seat keeps what can have one keeper only: the control socket, and the archive where that is a
 * file. When it ends, another one takes the seat.
 */
export type Seat = {
  /** Calls once, when the seat is ours; the promise waits for that call only if it is ours already. */
  whenTaken(sit: () => Promise<void>): Promise<void>;
  close(): void;
};

/** How often we look whether it became free, ms. */
const LOOK_MS = 1_000;

/** The seat of a folder whose lock the caller holds, and lets go of itself. */
export const HELD_SEAT: Seat = { whenTaken: (sit) => sit(), close: () => undefined };

export function waitForSeat(folder: string, complain: (error: unknown) => void): Seat {
  const sitters: (() => Promise<void>)[] = [];
  let lock = takeDataFolder(folder);
  const look = setInterval(() => {
    if (lock.outcome === "taken") return;
    lock = takeDataFolder(folder);
    if (lock.outcome === "taken") for (const sit of sitters.splice(0)) sit().catch(complain);
  }, LOOK_MS);
  return {
    async whenTaken(sit) {
      if (lock.outcome === "taken") await sit();
      else sitters.push(sit);
    },
    close() {
      clearInterval(look);
      sitters.length = 0;
      letGo(lock);
    },
  };
}

function letGo(lock: DataLock): void {
  if (lock.outcome === "taken") lock.release();
}
