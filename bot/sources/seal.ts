import { createHash } from "node:crypto";

/** Puts the digest of some bytes in front of them. */
export function seal(body: Uint8Array): Buffer {
  return Buffer.concat([digestOf(body), body]);
}

/** The bytes that were sealed; null where one of them is not as it was. */
export function unseal(sealed: Buffer): Buffer | null {
  const body = sealed.subarray(DIGEST_BYTES);
  return digestOf(body).equals(sealed.subarray(0, DIGEST_BYTES)) ? body : null;
}

function digestOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}

const DIGEST_BYTES = 32;
