import type { Request, Response } from "express";
import { refuse } from "./failures.ts";
import { VISITOR_COOKIE, VISITOR_COOKIE_AGE } from "./verify.ts";
import type { Webchat } from "./webchat.ts";

/** Every load gives the visitor a year more. A cookie that is missing or not ours gives a new visitor. */
export function showPage(
  { seal, newId }: Webchat,
  page: { readonly html: string | null; readonly secureCookies: boolean },
  req: Request,
  res: Response,
): void {
  res.set("Cache-Control", "no-store");
  if (page.html === null) {
    refuse(res, "our-fault");
    return;
  }
  const visitor = seal.open(req.get("Cookie")) ?? newId();
  res.cookie(VISITOR_COOKIE, seal.seal(visitor), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: VISITOR_COOKIE_AGE,
    secure: page.secureCookies || req.secure,
  });
  res.type("html").send(page.html);
}
