/**
 * Rejects with the error, and with a code that says so where the driver gives none: a connection that
 * broke or never came about has only words.
 */
export function asUnavailable(error: unknown): never {
  if (typeof error === "object" && error !== null && "code" in error && error.code) throw error;
  throw Object.assign(new Error("the archive's database cannot be reached", { cause: error }), {
    code: CONNECTION_FAILURE,
  });
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CONNECTION_FAILURE = "08006";
