/** There is no access token to call with. */
export class TokenError extends Error {
  /** `busy` passes by itself, `unreachable` with the network, `lost` only when the OA is connected again. */
  readonly kind: "busy" | "unreachable" | "lost";

  constructor(kind: TokenError["kind"], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "TokenError";
    this.kind = kind;
  }
}
