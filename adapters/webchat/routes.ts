import { join } from "node:path";
import type { Router } from "express";
import express from "express";
import { TRANSCRIPT_PATH } from "../../bot/channel/transcript-path.ts";
import { giveTranscript } from "./give-transcript.ts";
import {
  jsonOnly,
  knownVisitor,
  lastResort,
  perVisitor,
  picturesOnly,
  visitorOf,
  wrongMethod,
} from "./guards.ts";
import { securityHeaders } from "./security-headers.ts";
import { showPage } from "./show-page.ts";
import { takeMessage } from "./take-message.ts";
import { takeStream } from "./take-stream.ts";
import type { Webchat } from "./webchat.ts";
import { IMAGES_PATH } from "./write.ts";

export type PageSettings = {
  readonly pageDir: string;
  /** Null when it is not built. */
  readonly html: string | null;
  readonly imageDirs: readonly string[];
  readonly secureCookies: boolean;
};

/** The doors of the web chat: the page with its files, messages, the stream. */
export function createRoutes(webchat: Webchat, page: PageSettings): Router {
  const router = express.Router();
  const { limits } = webchat;
  router.use(["/chat", "/webchat"], securityHeaders(page.secureCookies));
  router.get("/chat", (req, res) => showPage(webchat, page, req, res));
  addFiles(router, page);
  router.post(
    "/webchat/messages",
    knownVisitor(webchat),
    perVisitor(limits.messagesPerMinute),
    jsonOnly,
    express.raw({ type: () => true, limit: limits.bodyBytes, inflate: false }),
    (req, res) => takeMessage(webchat, visitorOf(res), req, res),
  );
  // Express would answer HEAD with the stream's handler, and hold a stream open for nobody.
  router.head("/webchat/stream", wrongMethod("GET"));
  router.get("/webchat/stream", knownVisitor(webchat), (req, res) =>
    takeStream(webchat, visitorOf(res), req, res),
  );
  router.get(
    TRANSCRIPT_PATH,
    knownVisitor(webchat),
    perVisitor(limits.transcriptsPerMinute),
    (_, res) => giveTranscript(webchat, visitorOf(res), res),
  );
  router.all("/webchat/messages", wrongMethod("POST"));
  router.all(["/chat", "/webchat/stream", TRANSCRIPT_PATH], wrongMethod("GET"));
  router.use(["/chat", "/webchat"], lastResort(webchat));
  return router;
}

function addFiles(router: Router, page: PageSettings): void {
  // Built files carry a hash of their content in their names, so they never change.
  const asset = { index: false, redirect: false, immutable: true, maxAge: "365d" };
  router.use("/chat/assets", express.static(join(page.pageDir, "assets"), asset));
  const images = express.Router().use(picturesOnly);
  const image = { index: false, redirect: false, maxAge: "1h" };
  for (const dir of page.imageDirs) images.use(express.static(dir, image));
  router.use(IMAGES_PATH, images);
}
