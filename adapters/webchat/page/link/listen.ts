import { readItem } from "../talk/read-item.ts";
import type { TalkChange } from "../talk/talk.ts";
import type { ServerEvent } from "./event-reader.ts";
import { backOff, createPause } from "./pause.ts";
import { readStream } from "./read-stream.ts";

export type Listener = {
  start(): void;
  /** Connects at once if it is waiting to. */
  wake(): void;
  /** Gives the connection up: the network is gone. */
  lose(): void;
};

/**
 * Follows the stream and resumes behind the last item for as long as the page is open. Not `EventSource`:
 * that one cannot tell a missing cookie from a broken network.
 */
export function listen(deps: {
  readonly change: (change: TalkChange) => void;
  readonly onUnknownVisitor: () => void;
}): Listener {
  const { change } = deps;
  const pause = createPause();
  let after = 0;
  let tries = 0;
  let connection = new AbortController();
  let replaced = false;

  async function follow(): Promise<void> {
    for (;;) {
      connection = new AbortController();
      const end = await readStream(after, connection, take).catch(() => "broken" as const);
      connection.abort();
      tries += 1;
      if (end === "unknown_visitor") deps.onUnknownVisitor();
      // A stream that merely broke is resumed without a word; only a second failure is worth a notice.
      else if (tries > 1) change({ kind: "link_changed", link: "lost" });
      await pause.wait(replaced ? FOREVER : backOff(tries));
      replaced = false;
    }
  }

  function take({ event, data }: ServerEvent): void {
    tries = 0;
    if (event === "ready") change({ kind: "all_arrived" });
    else if (event === "restart") {
      after = 0;
      change({ kind: "talk_restarted" });
    } else if (event === "replaced") {
      replaced = true;
      change({ kind: "link_changed", link: "replaced" });
    } else takeItem(data);
  }

  function takeItem(data: string): void {
    const item = readItem(data);
    if (item === null) return;
    after = item.number;
    change({ kind: "item_arrived", item });
  }

  return {
    start: () => void follow(),
    wake: pause.wake,
    lose() {
      connection.abort();
      change({ kind: "link_changed", link: "lost" });
    },
  };
}

/** The longest wait that browsers know, ms: some 24 days. */
const FOREVER = 2 ** 31 - 1;
