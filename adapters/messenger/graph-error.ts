/** A call of the Graph API that did not end well. Its message holds no token, link or citizen's word. */
export class GraphError extends Error {
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
  /** Meta's codes; null where the answer has none. */
  readonly code: number | null;
  readonly subcode: number | null;
  /** Meta says itself that trying again helps. */
  readonly isTransient: boolean;
  /** True when the message may have gone out all the same. */
  readonly inDoubt: boolean;
  /** ms to wait, where Meta said so. */
  readonly retryAfter: number | null;

  constructor(
    message: string,
    details: {
      status?: number;
      code?: number | undefined;
      subcode?: number | undefined;
      isTransient?: boolean;
      inDoubt: boolean;
      retryAfter?: number | null;
    },
  ) {
    super(message);
    this.name = "GraphError";
    this.status = details.status ?? null;
    this.code = details.code ?? null;
    this.subcode = details.subcode ?? null;
    this.isTransient = details.isTransient ?? false;
    this.inDoubt = details.inDoubt;
    this.retryAfter = details.retryAfter ?? null;
  }
}
