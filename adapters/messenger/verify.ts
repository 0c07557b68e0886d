import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/**
 * Whether the app with this secret signed the body: `X-Hub-Signature-256: sha256=<64 hex digits>`, an
 * HMAC-SHA256 over the bytes as received. Meta escapes non-ASCII letters on the wire, so writing the
 * parsed JSON again gives another digest. The older SHA-1 header is not looked at.
 */
export function isSigned(header: string | undefined, body: Uint8Array, appSecret: string): boolean {
  const hex = /^sha256=([0-9a-f]{64})$/.exec(header ?? "")?.[1];
  if (hex === undefined) return false;
  const right = createHmac("sha256", appSecret).update(body).digest();
  return timingSafeEqual(right, Buffer.from(hex, "hex"));
}

/** Whether a verify token is one of ours, in a time that tells nothing about ours. */
export function isVerifyToken(given: string, ours: readonly string[]): boolean {
  const digest = digestOf(given);
  return ours.map((token) => timingSafeEqual(digestOf(token), digest)).includes(true);
}

/** Digests have one length, which comparing in constant time needs. */
function digestOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** What Meta wants beside a token once "Require App Secret" is on: a stolen token alone is then useless. */
export function proofOf(pageToken: string, appSecret: string): string {
  return createHmac("sha256", appSecret).update(pageToken).digest("hex");
}
