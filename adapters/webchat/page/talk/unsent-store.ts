import type { Pending, Point } from "./pending.ts";

/**
 * Keeps what was not confirmed over a reload. In the tab only: on a shared computer a citizen's words must
 * not stay behind. A browser that forbids storage loses no more than this.
 */
export function createUnsentStore(storage: () => Storage): {
  save(pending: readonly Pending[]): void;
  load(): readonly Pending[];
} {
  return {
    save(pending) {
      const kept = pending.filter(
        ({ state }) => state.kind === "sending" || state.kind === "unsent",
      );
      try {
        if (kept.length === 0) storage().removeItem(KEY);
        else storage().setItem(KEY, JSON.stringify(kept));
      } catch {
        return;
      }
    },
    load() {
      try {
        const found: unknown = JSON.parse(storage().getItem(KEY) ?? "[]");
        return Array.isArray(found) ? found.flatMap(readPending) : [];
      } catch {
        return [];
      }
    },
  };
}

const KEY = "webchat-unsent";

function readPending(found: unknown): readonly Pending[] {
  if (typeof found !== "object" || found === null) return [];
  if (!("id" in found && "text" in found && "payload" in found && "at" in found)) return [];
  const { id, text, payload, at } = found;
  if (typeof id !== "string" || typeof text !== "string" || typeof at !== "number") return [];
  if (payload !== null && typeof payload !== "string") return [];
  const location = "location" in found ? readPoint(found.location) : null;
  const state = { kind: "sending" } as const;
  return [{ id, text, payload, at, state, ...(location === null ? {} : { location }) }];
}

function readPoint(found: unknown): Point | null {
  if (typeof found !== "object" || found === null) return null;
  if (!("latitude" in found && "longitude" in found)) return null;
  const { latitude, longitude } = found;
  if (typeof latitude !== "number" || typeof longitude !== "number") return null;
  return { latitude, longitude };
}
