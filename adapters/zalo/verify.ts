import { createHash, timingSafeEqual } from "node:crypto";

/** One webhook body with what its sender signed it with. */
export type SignedBody = {
  /** The header `X-ZEvent-Signature`: "mac=" and 64 hex digits. */
  readonly signature: string | undefined;
  /** As received. Writing the JSON again would change spaces and escapes. */
  readonly body: Uint8Array;
  /** The body's own `timestamp`, as it stands there. */
  readonly timestamp: string;
};

/**
 * Whether one of the keys signed the body. The signature is a plain SHA-256 over
 * appId + body + timestamp + OA secret key, no HMAC, and the key is not the app secret.
 */
export function isSigned(signed: SignedBody, appId: string, keys: readonly string[]): boolean {
  const given = macOf(signed.signature);
  if (given === null) return false;
  // Every key is tried, so that the time tells nothing about which one was near.
  return keys.map((key) => timingSafeEqual(sign(signed, appId, key), given)).includes(true);
}

function sign({ body, timestamp }: SignedBody, appId: string, key: string): Buffer {
  return createHash("sha256").update(appId).update(body).update(timestamp).update(key).digest();
}

/** Accounts differ on how the header is written, so the prefix may be missing or spaced. */
function macOf(header = ""): Buffer | null {
  const hex = /^\s*(?:mac\s*=\s*)?([0-9a-f]{64})\s*$/i.exec(header)?.[1];
  return hex === undefined ? null : Buffer.from(hex, "hex");
}
