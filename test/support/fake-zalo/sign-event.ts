import { createHash } from "node:crypto";

/** Signs a body as Zalo does: SHA-256 over appId + body + timestamp + OA secret key. */
export function signEvent(
  body: string | Uint8Array,
  timestamp: string,
  key: { readonly appId: string; readonly oaSecretKey: string },
): string {
  const hash = createHash("sha256").update(key.appId).update(body);
  return `mac=${hash.update(timestamp).update(key.oaSecretKey).digest("hex")}`;
}
