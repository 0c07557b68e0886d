/** Hosts give the same number different meanings. */
export type ZaloHost = "oa" | "business" | "oauth";

/** Zalo did not do what it was asked to. No message of Zalo's own is kept: it may name a citizen. */
export class ZaloApiError extends Error {
  readonly host: ZaloHost;
  /** Zalo's number; null when there was no answer that we can read. */
  readonly code: number | null;
  /** The field that Zalo found wrong, by its path. */
  readonly field: string | null;
  /** True when it may have been done all the same: the answer is what got lost. */
  readonly inDoubt: boolean;

  constructor(
    message: string,
    details: {
      host: ZaloHost;
      code: number | null;
      field?: string | null;
      inDoubt?: boolean;
      cause?: unknown;
    },
  ) {
    super(message, { cause: details.cause });
    this.name = "ZaloApiError";
    this.host = details.host;
    this.code = details.code;
    this.field = details.field ?? null;
    this.inDoubt = details.inDoubt ?? false;
  }
}
