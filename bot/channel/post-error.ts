/** There was no whole answer. Its message and code name neither the address nor a header. */
export class PostError extends Error {
  /** What the network said, e.g. "ECONNREFUSED"; "TIMEOUT", "TOO_LARGE" and "WITHDRAWN" are our own words. */
  readonly code: string;
  /** True when nothing can have gone out, so that a repeat does no harm. */
  readonly neverSent: boolean;

  constructor(code: string, neverSent: boolean) {
    super(`no answer (${code})`);
    this.name = "PostError";
    this.code = code;
    this.neverSent = neverSent;
  }
}
