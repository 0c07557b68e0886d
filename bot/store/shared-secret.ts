import { randomBytes } from "node:crypto";
import type { LaneStore } from "./lane-store.ts";

const NAME = "session-secret";

/** The secret that signs cookies and buttons, for all processes of a store: the first one makes it. */
export async function sharedSecret(
  store: Pick<LaneStore, "readToken" | "replaceToken">,
): Promise<string> {
  for (;;) {
    const { value, version } = await store.readToken(NAME);
    if (value !== null) return value;
    await store.replaceToken(NAME, randomBytes(32).toString("base64url"), version);
  }
}
