import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Line } from "../talk/lines-of.ts";

/**
 * Keeps the reader's place. At the end of the talk the view follows what arrives, but only until the first
 * line of it stands at the top, so that a long answer is read from its beginning. Elsewhere nothing moves;
 * `away` and `hasNew` then say that there is more below.
 */
export function useScroll(lines: readonly Line[], loaded: boolean) {
  const log = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const follow = useRef<Follow>({
    on: true,
    top: 0,
    heights: "",
    anchor: null,
    last: Number.NEGATIVE_INFINITY,
    count: 0,
    loaded: false,
  });
  const [away, setAway] = useState(false);
  const [hasNew, setHasNew] = useState(false);

  const look = () => {
    if (log.current === null) return;
    const isAway = distanceToEnd(log.current) > NEAR;
    setAway(isAway);
    if (!isAway) setHasNew(false);
  };
  const onScroll = () => {
    if (log.current === null) return;
    const state = follow.current;
    // A box whose height changed is moved by the browser, not by hand; the observer sees to it.
    if (state.heights !== heightsOf(log.current)) return;
    if (Math.abs(log.current.scrollTop - state.top) > 1) {
      state.on = distanceToEnd(log.current) <= NEAR;
      state.anchor = null;
    }
    state.top = log.current.scrollTop;
    look();
  };
  const settle = () => {
    if (log.current === null) return;
    const state = follow.current;
    if (state.on) moveTo(log.current, state);
    state.top = log.current.scrollTop;
    state.heights = heightsOf(log.current);
    look();
  };

  useLayoutEffect(() => {
    const state = follow.current;
    const from = state.count;
    state.count = lines.length;
    if (list.current !== null && lines.length > from) {
      if (!state.loaded) noteHistory(state, list.current);
      else if (noteArrival(state, list.current, lines, from)) setHasNew(true);
    }
    state.loaded = loaded;
    settle();
  }, [lines, loaded]);

  useEffect(() => {
    // Pictures that load late and the keyboard of a phone change the heights behind our back.
    const observer = new ResizeObserver(settle);
    for (const box of [log.current, list.current]) if (box !== null) observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const toEnd = () => {
    if (log.current === null) return;
    follow.current.on = true;
    follow.current.anchor = null;
    log.current.focus({ preventScroll: true });
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    log.current.scrollTo({ top: log.current.scrollHeight, behavior });
  };
  return { log, list, onScroll, away, hasNew, toEnd };
}

type Follow = {
  /** False once the reader went elsewhere by hand. */
  on: boolean;
  /** Where the view stood and how high it and its content were, when we last looked. */
  top: number;
  heights: string;
  /** First line of what arrives together; null: the end itself. */
  anchor: HTMLElement | null;
  /** When the newest line arrived, ms. */
  last: number;
  /** Lines and whether the history was complete, when we last looked. */
  count: number;
  loaded: boolean;
};

/** px from the end that still count as the end. */
const NEAR = 48;
/** ms: what arrives within this time is one answer in several messages. */
const TOGETHER = 4000;
/** px left free above the first line. */
const AIR = 12;

/** A talk that is loaded again is taken up at the citizen's last words, or at its beginning. */
function noteHistory(state: Follow, list: HTMLElement): void {
  const own = list.querySelectorAll<HTMLElement>(".citizen");
  state.anchor = own[own.length - 1] ?? null;
  if (state.anchor === null && list.firstElementChild instanceof HTMLElement) {
    state.anchor = list.firstElementChild;
  }
}

/** True when lines arrived that the reader cannot see, being elsewhere. */
function noteArrival(
  state: Follow,
  list: HTMLElement,
  lines: readonly Line[],
  from: number,
): boolean {
  const now = performance.now();
  const own = lines.slice(from).some(({ item }) => item.from === "citizen");
  const begins = own || now - state.last > TOGETHER;
  state.last = now;
  if (own) state.on = true;
  if (begins) state.anchor = list.querySelectorAll<HTMLElement>(".message")[from] ?? null;
  return !state.on;
}

/** Never moves up: what was said before is nobody's wish to see again. */
function moveTo(log: HTMLElement, state: Follow): void {
  const end = log.scrollHeight - log.clientHeight;
  const limit = state.anchor === null ? end : state.anchor.offsetTop - AIR;
  const top = Math.max(log.scrollTop, Math.min(end, limit));
  log.scrollTop = top;
}

function distanceToEnd(log: HTMLElement): number {
  return log.scrollHeight - log.clientHeight - log.scrollTop;
}

function heightsOf(log: HTMLElement): string {
  return `${log.clientHeight} of ${log.scrollHeight}`;
}
