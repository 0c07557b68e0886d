import type { Express, Router } from "express";
import express from "express";
import type { Readiness } from "./admin/readiness.ts";

export type AppParts = {
  readonly trustProxy: number | string | false;
  /** Routers of the channels that live on our own pages. */
  readonly routers: readonly Router[];
  readonly readiness: () => Promise<Readiness>;
};

/** Everything that is not a channel's webhook. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", parts.trustProxy);
  app.get("/", (_, response) => response.redirect("/chat"));
  app.get("/healthz", (_, response) => void response.type("text").send("ok\n"));
  app.get("/readyz", async (_, response) => {
    const readiness = await parts.readiness();
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });
  for (const router of parts.routers) app.use(router);
  app.use((_, response) => void response.status(404).type("text").send("not found\n"));
  return app;
}
