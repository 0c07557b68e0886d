import type { Response } from "express";
import texts from "./texts.vi.json" with { type: "json" };

/** Why a request is refused, with the HTTP status. The sentence for the page is in texts.vi.json. */
const STATUS = {
  "unknown-visitor": 401,
  "wrong-method": 405,
  "wrong-content-type": 415,
  "body-too-large": 413,
  "not-utf8": 400,
  "broken-json": 400,
  "wrong-id": 400,
  "wrong-fields": 400,
  "empty-text": 400,
  "text-too-long": 400,
  "too-many": 429,
  "not-kept": 503,
  "not-told": 503,
  "our-fault": 500,
} as const;

export type RefusalCode = keyof typeof STATUS;

/** Answers `{"error":{"code","message"}}`; `retryAfter` in seconds, where trying again makes sense. */
export function refuse(res: Response, code: RefusalCode, retryAfter?: number): void {
  if (retryAfter !== undefined) res.set("Retry-After", `${retryAfter}`);
  res.set("Cache-Control", "no-store");
  res.status(STATUS[code]).json({ error: { code, message: texts.refusals[code] } });
}
