/** A message could not be sent. Only the outbox decides what follows. */
export class DeliveryError extends Error {
  /** Stable code, e.g. "window-closed", "token-expired", "rate-limited", "unreachable". */
  readonly code: string;
  readonly retryable: boolean;
  /** True when our settings or program are at fault, not the citizen's account or the network. */
  readonly ours: boolean;
  /** One Vietnamese sentence for the officer whose message it was. */
  readonly forOfficer: string;
  /** ms to wait before the next try, where the channel said so. */
  readonly retryAfter: number | null;

  constructor(
    message: string,
    details: {
      code: string;
      retryable: boolean;
      ours: boolean;
      forOfficer: string;
      retryAfter?: number;
      cause?: unknown;
    },
  ) {
    super(message, { cause: details.cause });
    this.name = "DeliveryError";
    this.code = details.code;
    this.retryable = details.retryable;
    this.ours = details.ours;
    this.forOfficer = details.forOfficer;
    this.retryAfter = details.retryAfter ?? null;
  }
}
