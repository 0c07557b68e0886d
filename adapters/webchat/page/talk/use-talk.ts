import { useEffect, useMemo, useReducer } from "preact/hooks";
import { listen } from "../link/listen.ts";
import { postMessage } from "../link/post-message.ts";
import { reloadOnce } from "../link/reload-once.ts";
import { createSendQueue } from "../link/send-queue.ts";
import { texts } from "../texts.ts";
import { newMessageId } from "./new-message-id.ts";
import type { Pending, Point } from "./pending.ts";
import type { Talk, TalkChange } from "./talk.ts";
import { changeTalk, EMPTY_TALK } from "./talk.ts";
import { createUnsentStore } from "./unsent-store.ts";

export type TalkControl = {
  readonly talk: Talk;
  /** `payload` is null for typed text. */
  say(text: string, payload: string | null): void;
  /** Sends where the citizen is. */
  sayPlace(point: Point): void;
  /** Tries what is unsent at once. */
  retry(): void;
  drop(id: string): void;
  /** Shows the talk here again after another window took it over. */
  takeBack(): void;
};

const store = createUnsentStore(() => sessionStorage);

/** Keeps the talk in step with the server for as long as the page is open. */
export function useTalk(): TalkControl {
  const [talk, change] = useReducer(changeTalk, EMPTY_TALK);
  const wires = useMemo(() => connect(change), []);
  useEffect(() => wires.start(), [wires]);
  useEffect(() => store.save(talk.pending), [talk.pending]);
  return { talk, ...wires.control };
}

function connect(change: (change: TalkChange) => void) {
  const onUnknownVisitor = () => {
    if (!reloadOnce()) change({ kind: "link_changed", link: "unknown" });
  };
  const queue = createSendQueue({
    post: postMessage,
    onState: (id, state) => change({ kind: "pending_changed", id, state }),
    onUnknownVisitor,
  });
  const stream = listen({ change, onUnknownVisitor });
  const wake = () => {
    queue.retry();
    stream.wake();
  };
  const send = (said: Pick<Pending, "text" | "payload" | "location">) => {
    const state = { kind: "sending" } as const;
    const pending = { id: newMessageId(), ...said, at: Date.now(), state };
    change({ kind: "citizen_wrote", pending });
    queue.add(pending);
  };
  const control = {
    say: (text: string, payload: string | null) => send({ text, payload }),
    sayPlace: (location: Point) => send({ text: texts.sentLocation, payload: null, location }),
    retry: wake,
    drop: (id: string) => change({ kind: "pending_dropped", id }),
    takeBack: stream.wake,
  };
  const start = () => {
    for (const pending of store.load()) {
      change({ kind: "citizen_wrote", pending });
      queue.add(pending);
    }
    stream.start();
    addEventListener("online", wake);
    addEventListener("offline", stream.lose);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") wake();
    });
  };
  return { control, start };
}
