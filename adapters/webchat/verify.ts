import { createHmac, timingSafeEqual } from "node:crypto";

/** Tells visitors apart by a cookie that only this server can write. */
export type VisitorSeal = {
  seal(visitor: string): string;
  /** The visitor of a `Cookie` header; null when it has none that we sealed. */
  open(header: string | undefined): string | null;
};

export const VISITOR_COOKIE = "webchat_visitor";
/** ms */
export const VISITOR_COOKIE_AGE = 365 * 24 * 3_600_000;

/** Cookie = visitor + "." + HMAC-SHA256 over its purpose, the account and the visitor. */
export function createVisitorSeal(secret: string, account: string): VisitorSeal {
  const macOf = (visitor: string) =>
    createHmac("sha256", secret).update(`webchat-visitor\n${account}\n${visitor}`).digest();
  const visitorOf = (cookie: string) => {
    const dot = cookie.lastIndexOf(".");
    const visitor = cookie.slice(0, Math.max(dot, 0));
    const given = Buffer.from(cookie.slice(dot + 1), "base64url");
    const right = macOf(visitor);
    const ours = visitor !== "" && given.length === right.length && timingSafeEqual(given, right);
    return ours ? visitor : null;
  };
  return {
    seal: (visitor) => `${visitor}.${macOf(visitor).toString("base64url")}`,
    open(header = "") {
      // A browser may send several of one name; a planted one must not hide ours.
      for (const part of header.split(";")) {
        const [name = "", value = ""] = part.trim().split("=", 2);
        const visitor = name === VISITOR_COOKIE ? visitorOf(value) : null;
        if (visitor !== null) return visitor;
      }
      return null;
    },
  };
}
