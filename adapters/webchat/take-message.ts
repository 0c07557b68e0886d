import type { Request, Response } from "express";
import { refuse } from "./failures.ts";
import type { CitizenItem } from "./item.ts";
import type { CitizenMessage } from "./read.ts";
import { readMessage } from "./read.ts";
import type { Webchat } from "./webchat.ts";

/**
 * Takes one message of a visitor: 200 `{"outcome":"accepted"|"duplicate"}` once it is durable.
 *
 * It goes into the mailbox before it goes to the inbox. The other way round, a quick answer could stand
 * before its question. If we die between the two, the page has no 200 and sends again with the same id:
 * the mailbox keeps the first copy, the inbox takes what it had missed. Both drop an id they know, so the
 * talk shows each message once, whatever was repeated.
 */
export async function takeMessage(
  webchat: Webchat,
  visitor: string,
  req: Request,
  res: Response,
): Promise<void> {
  const body: unknown = req.body;
  const read = readMessage(Buffer.isBuffer(body) ? body : Buffer.of());
  if (!read.ok) {
    refuse(res, read.code);
    return;
  }
  try {
    const outcome = await keep(webchat, visitor, read.message);
    res.set("Cache-Control", "no-store").json({ outcome });
  } catch (error) {
    webchat.log?.error(
      { err: error },
      "webchat: a message could not be kept; the page tries again",
    );
    refuse(res, "not-kept", webchat.limits.retryAfter);
  }
}

async function keep(
  { account, mailbox, accept, now }: Webchat,
  user: string,
  message: CitizenMessage,
): Promise<string> {
  const { content, shown } = message;
  const id = `citizen:${message.id}`;
  const item: CitizenItem = { from: "citizen", id: message.id, text: shown };
  await mailbox.append(account, user, { id, body: JSON.stringify(item) });
  const event = { channel: "webchat", account, user, id, at: now(), content } as const;
  const [outcome = "duplicate"] = await accept([event]);
  return outcome;
}
