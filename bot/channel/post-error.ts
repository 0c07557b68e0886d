/** There was no whole answer. Its message and code name neither the address nor a header. */
export class PostError extends Error {
  /** What the network said, e.g. "ECONNREFUSED"; "TIMEOUT" or "TOO_LARGE" are our own words. */
  readonly code: string;
  /** True when no connection came about: nothing can have gone out, so a repeat does no harm. */
  readonly neverSent: boolean;

  constructor(code: string, neverSent: boolean) {
    super(`no answer (${code})`);
    this.name = "PostError";
    this.code = code;
    this.neverSent = neverSent;
  }
}
