/**
 * A channel's webhook, served by the bare listener in front of the pages (bot/inbox/front-door.ts). The
 * listener reads the raw bytes and their limit; the adapter verifies, reads, has it accepted durably, and
 * says what to answer.
 */
export type Webhook = {
  /** Whether a path is this webhook's, e.g. "/webhooks/zalo". Without query. */
  readonly serves: (path: string) => boolean;
  /** Largest body it takes, bytes; a larger one is answered with 413 and never read. */
  readonly bodyLimit: number;
  /** Never rejects: a fault becomes 503, so that the channel sends again. */
  handle(request: WebhookRequest): Promise<WebhookReply>;
};

export type WebhookRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** As received: signatures are over these bytes. */
  readonly body: Uint8Array;
};

export type WebhookReply = {
  readonly status: number;
  /** Plain text unless `type` says otherwise; empty when absent. */
  readonly body?: string;
  readonly type?: "text/plain" | "text/html" | "application/json";
};
