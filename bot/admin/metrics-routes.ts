import { timingSafeEqual } from "node:crypto";
import type { Router } from "express";
import { Router as createRouter } from "express";
import type { GaugeReading } from "../log/gauges.ts";
import { printGauges } from "../log/gauges.ts";

/** `/metrics`, for whoever shows the token; without one it is closed. */
export function metricsRoutes(parts: {
  readonly token: string | null;
  /** What was counted, in Prometheus's text format. */
  readonly counted: () => Promise<string>;
  readonly gauges: () => Promise<readonly GaugeReading[]>;
}): Router {
  const router = createRouter();
  router.get("/metrics", async (request, response) => {
    if (!isBearer(request.headers.authorization ?? "", parts.token)) {
      response.status(401).set("www-authenticate", "Bearer").type("text");
      response.send("/metrics wants METRICS_TOKEN as its bearer token\n");
      return;
    }
    const texts = await Promise.all([parts.counted(), parts.gauges().then(printGauges)]);
    response.set("content-type", "text/plain; version=0.0.4; charset=utf-8");
    response.send(texts.join("\n"));
  });
  return router;
}

function isBearer(shown: string, token: string | null): boolean {
  if (token === null) return false;
  const [one, other] = [Buffer.from(shown), Buffer.from(`Bearer ${token}`)];
  return one.length === other.length && timingSafeEqual(one, other);
}
