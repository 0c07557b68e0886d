import type { ServerEvent } from "./event-reader.ts";
import { createEventReader } from "./event-reader.ts";

/**
 * Connects to the stream behind item number `after` and hands over each event until the connection ends.
 * Rejects when it breaks, when `connection` is aborted, and when nothing comes for two signs of life: a
 * phone's connection can die in silence.
 */
export async function readStream(
  after: number,
  connection: AbortController,
  onEvent: (event: ServerEvent) => void,
): Promise<"ended" | "unknown_visitor"> {
  const asked = fetch("/webchat/stream", {
    headers: { Accept: "text/event-stream", "Last-Event-ID": `${after}` },
    cache: "no-store",
    signal: connection.signal,
  });
  const response = await unlessSilent(asked, connection);
  if (response.status === 401) return "unknown_visitor";
  if (!response.ok || response.body === null) throw new Error(`the server said ${response.status}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const eventsOf = createEventReader();
  for (;;) {
    const { done, value } = await unlessSilent(reader.read(), connection);
    if (done) return "ended";
    eventsOf(decoder.decode(value, { stream: true })).forEach(onEvent);
  }
}

/** ms; the server gives a sign of life every 20 s. */
const SILENCE = 45_000;

async function unlessSilent<Result>(
  step: Promise<Result>,
  connection: AbortController,
): Promise<Result> {
  const timer = setTimeout(() => connection.abort(), SILENCE);
  try {
    return await step;
  } finally {
    clearTimeout(timer);
  }
}
