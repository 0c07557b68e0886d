import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import { rateLimit } from "express-rate-limit";
import { refuse } from "./failures.ts";
import type { Webchat } from "./webchat.ts";

/**
 * A message without a known visitor is refused rather than given to a new one, whose talk no page shows.
 * The page then loads again, which makes it known.
 */
export function knownVisitor({ seal }: Webchat): RequestHandler {
  return (req, res, next) => {
    const visitor = seal.open(req.get("Cookie"));
    if (visitor === null) {
      refuse(res, "unknown-visitor");
      return;
    }
    Object.assign(res.locals, { visitor });
    next();
  };
}

/** The visitor that `knownVisitor` found. */
export function visitorOf(res: Response): string {
  const { visitor } = res.locals;
  return String(visitor);
}

/** The library sets Retry-After to the rest of the minute. */
export function perVisitor(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    keyGenerator: (_req, res) => visitorOf(res),
    handler: (_req, res) => refuse(res, "too-many"),
  });
}

/**
 * The guard against messages forged by other sites: a foreign page can send this type only after asking
 * (CORS), which nobody grants, and SameSite keeps the cookie from its other requests.
 */
export const jsonOnly: RequestHandler = (req, res, next) => {
  const type = req.get("Content-Type") ?? "";
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? "utf-8";
  if (/^application\/json\s*(;|$)/i.test(type) && /^utf-?8$/i.test(charset)) next();
  else refuse(res, "wrong-content-type");
};

export function wrongMethod(allowed: string): RequestHandler {
  return (_req, res) => refuse(res.set("Allow", allowed), "wrong-method");
}

/** Lets through what a picture or a document may be called. */
export const picturesOnly: RequestHandler = (req, res, next) => {
  // An editor's SVG that is opened by itself keeps its styles, but no script of it may run.
  if (/\.svg$/i.test(req.path)) res.set("Content-Security-Policy", SVG_POLICY);
  next(/\.(svg|png|jpe?g|webp|gif|pdf)$/i.test(req.path) ? undefined : "router");
};

const SVG_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

/** What Express and its body reader refuse, and what broke in us. */
export function lastResort({ log }: Webchat): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    const { type, status } = httpFacts(error);
    if (res.headersSent) next(error);
    else if (type === "entity.too.large") refuse(res, "body-too-large");
    else if (type === "encoding.unsupported") refuse(res, "wrong-content-type");
    else if (status < 500) refuse(res, "broken-json");
    else {
      log?.error({ err: error }, "webchat: a request failed");
      refuse(res, "our-fault");
    }
  };
}

/** What the http-errors package adds to an error. */
function httpFacts(error: unknown): { readonly type: unknown; readonly status: number } {
  if (typeof error !== "object" || error === null) return { type: null, status: 500 };
  const type = "type" in error ? error.type : null;
  const status = "status" in error && typeof error.status === "number" ? error.status : 500;
  return { type, status };
}
