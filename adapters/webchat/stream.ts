import { once } from "node:events";
import type { Response } from "express";
import type { Mailbox, MailboxItem } from "../../bot/channel/mailbox.ts";
import type { WebchatLimits } from "./limits.ts";
import type { OpenStream } from "./open-streams.ts";

export type StreamSource = {
  readonly mailbox: Mailbox;
  readonly account: string;
  readonly user: string;
  /** Number of the item behind which the page goes on; 0 for all. */
  readonly after: number;
  readonly limits: Pick<WebchatLimits, "heartbeat" | "reconnect">;
  readonly onError: (error: unknown) => void;
  readonly onEnd: () => void;
};

/**
 * Sends server-sent events: one per item with its number as event id, `ready` once the page has all there
 * was, `restart` when it has what we no longer hold, because the talk was erased, `replaced` when the visitor
 * opened one stream too many. Ends when the page goes away, when it does not take what it was sent between
 * two signs of life, or when the mailbox fails; the page then resumes.
 */
export function startStream(source: StreamSource, res: Response): OpenStream {
  const { mailbox, account, user, limits } = source;
  const ended = new AbortController();
  let sent = source.after;
  let working = false;
  let grew = false;

  const stopWatching = mailbox.watch(account, user, () => {
    grew = true;
    void sendNew();
  });
  const heartbeat = setInterval(() => {
    if (res.writableNeedDrain) stop();
    else res.write(":\n\n");
  }, limits.heartbeat);
  res.on("close", stop);

  function stop(): void {
    if (ended.signal.aborted) return;
    ended.abort();
    clearInterval(heartbeat);
    stopWatching();
    res.end();
    source.onEnd();
  }

  /** Waits until the page took what it was sent, so that a slow one does not fill our memory. */
  async function write(frame: string): Promise<void> {
    if (!res.write(frame)) await once(res, "drain", { signal: ended.signal });
  }

  async function sendNew(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (grew && !ended.signal.aborted) await sendSome();
    } catch (error) {
      if (!ended.signal.aborted) source.onError(error);
      stop();
    } finally {
      working = false;
    }
  }

  /** The mailbox may hand out a long talk in parts, so having got some means there may be more. */
  async function sendSome(): Promise<void> {
    grew = false;
    const items = await mailbox.read(account, user, Math.max(0, sent - 1));
    if (sent > 0 && items[0]?.number !== sent) {
      sent = 0;
      grew = true;
      return write("event: restart\ndata: {}\n\n");
    }
    for (const item of items.filter(({ number }) => number > sent)) {
      if (ended.signal.aborted) return;
      await write(frameOf(item));
      sent = item.number;
      grew = true;
    }
  }

  async function begin(): Promise<void> {
    res.write(`retry: ${limits.reconnect}\n\n`);
    grew = true;
    await sendNew();
    if (!ended.signal.aborted) res.write("event: ready\ndata: {}\n\n");
  }
  void begin();

  return {
    end(reason) {
      if (reason === "replaced") res.write("event: replaced\ndata: {}\n\n");
      stop();
    },
  };
}

function frameOf({ number, at, body }: MailboxItem): string {
  return `id: ${number}\ndata: ${JSON.stringify({ number, at, item: JSON.parse(body) })}\n\n`;
}
