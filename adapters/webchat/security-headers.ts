import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * The page runs its own script and style and nothing else, whatever a text contains. Pictures may come
 * from an https address that an editor wrote. Only with https may a browser be told to insist on it.
 */
export function securityHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY },
    strictTransportSecurity: https,
  });
}

/** Helmet's defaults would send a page that is served by http to https. */
const PAGE_POLICY = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "https:"],
  "connect-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'self'"],
};
