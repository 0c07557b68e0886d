import type { Request, Response } from "express";
import { refuse } from "./failures.ts";
import type { OpenStream } from "./open-streams.ts";
import { startStream } from "./stream.ts";
import type { Webchat } from "./webchat.ts";

/**
 * Opens the stream of a visitor, behind the item that the page has already. A talk without any item is
 * one that just began: the inbox hears that the page was opened, so that the bot can greet.
 */
export async function takeStream(
  webchat: Webchat,
  visitor: string,
  req: Request,
  res: Response,
): Promise<void> {
  const { account, mailbox, limits, streams, log } = webchat;
  const after = lastSeen(req);
  try {
    if (!(await hasTalk(webchat, visitor, after))) await greet(webchat, visitor);
  } catch (error) {
    log?.error({ err: error }, "webchat: a stream could not be opened; the page tries again");
    refuse(res, "not-kept", limits.retryAfter);
    return;
  }
  if (res.destroyed) return;
  res.set({
    "Content-Type": "text/event-stream; charset=utf-8",
    // Proxies that compress or gather would hold answers back.
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
  });
  res.flushHeaders();
  const stream: OpenStream = startStream(
    {
      mailbox,
      account,
      user: visitor,
      after,
      limits,
      onError: (error) => log?.error({ err: error }, "webchat: a stream broke off"),
      onEnd: () => streams.remove(visitor, stream),
    },
    res,
  );
  streams.add(visitor, stream);
}

/** A browser that resumes by itself names the last event in the header, a page in the address. */
function lastSeen(req: Request): number {
  const { after } = req.query;
  const given = req.get("Last-Event-ID") ?? after;
  return typeof given === "string" && /^\d{1,15}$/.test(given) ? Number(given) : 0;
}

async function hasTalk({ account, mailbox }: Webchat, user: string, after: number) {
  for (const from of [Math.max(0, after - 1), 0]) {
    if ((await mailbox.read(account, user, from)).length > 0) return true;
  }
  return false;
}

/** The id is the same for every stream, so the inbox takes it once. */
async function greet({ account, accept, now }: Webchat, user: string): Promise<void> {
  const content = { kind: "opened" } as const;
  await accept([{ channel: "webchat", account, user, id: "opened", at: now(), content }]);
}
