/** Whether a failed fetch broke off before anything was sent, so that a repeat can do no harm. */
export function isNeverSent(error: unknown): boolean {
  const codes = codesOf(error);
  return codes.some((code) => BEFORE_SENDING.has(code));
}

const BEFORE_SENDING: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** fetch wraps what the socket said. */
function codesOf(error: unknown): readonly string[] {
  if (typeof error !== "object" || error === null) return [];
  const code = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return "cause" in error ? [...code, ...codesOf(error.cause)] : code;
}
