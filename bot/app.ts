import type { Express, Router } from "express";
import express from "express";
import type { Library } from "./library/library.ts";
import type { LaneStore } from "./store/lane-store.ts";

export type AppParts = {
  readonly trustProxy: number | string | false;
  /** Routers of the channels that live on our own pages. */
  readonly routers: readonly Router[];
  readonly library: () => Library;
  readonly store: Pick<LaneStore, "health">;
  readonly now: () => number;
};

/** Everything that is not a channel's webhook. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", parts.trustProxy);
  app.get("/", (_, response) => response.redirect("/chat"));
  app.get("/healthz", (_, response) => void response.type("text").send("ok\n"));
  app.get("/readyz", async (_, response) => {
    const health = await parts.store.health(parts.now());
    response.json({ library: parts.library().hash, ...health });
  });
  for (const router of parts.routers) app.use(router);
  app.use((_, response) => void response.status(404).type("text").send("not found\n"));
  return app;
}
