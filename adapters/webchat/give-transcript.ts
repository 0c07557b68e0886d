import type { Response } from "express";
import type { SpokenLine } from "../../bot/channel/spoken-line.ts";
import { refuse } from "./failures.ts";
import texts from "./texts.vi.json" with { type: "json" };
import type { Webchat } from "./webchat.ts";

/** Hands a visitor a copy of their own talk, as a text file; nobody else's cookie opens it. */
export async function giveTranscript(
  webchat: Webchat,
  visitor: string,
  res: Response,
): Promise<void> {
  const { account, readTranscript, limits, log } = webchat;
  const lines = await readTranscript(account, visitor).catch((error: unknown) => {
    log?.error({ err: error }, "webchat: a transcript could not be read");
    return null;
  });
  if (lines === null) {
    refuse(res, "not-told", limits.retryAfter);
    return;
  }
  res.set("Cache-Control", "no-store").attachment(FILE_NAME).type("text/plain; charset=utf-8");
  // Some editors of old phones and computers read UTF-8 only where a mark says so.
  res.send(`\ufeff${[texts.transcript.title, ...lines.map(lineOf)].join("\r\n")}\r\n`);
}

const FILE_NAME = "tin-nhan.txt";

function lineOf({ at, author, text }: SpokenLine): string {
  const said = text === "" ? texts.transcript.noWords : text.replaceAll("\n", "\r\n  ");
  return `${MOMENT.format(at)}  ${texts.authors[author]}: ${said}`;
}

/** Authorities keep Vietnam's clock, wherever the machine stands. */
const MOMENT = new Intl.DateTimeFormat("vi-VN", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Asia/Ho_Chi_Minh",
});
