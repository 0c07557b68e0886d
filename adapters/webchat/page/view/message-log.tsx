import { Fragment } from "preact";
import type { Line } from "../talk/lines-of.ts";
import type { Pending, Point } from "../talk/pending.ts";
import { texts } from "../texts.ts";
import { dayOf } from "./day-and-time.ts";
import { Icon } from "./icon.tsx";
import { Message } from "./message.tsx";
import { useScroll } from "./use-scroll.ts";

type Props = {
  readonly lines: readonly Line[];
  readonly loaded: boolean;
  readonly onPress: (label: string, payload: string) => void;
  readonly onPlace: (point: Point) => void;
  readonly onRetry: () => void;
  readonly onEdit: (pending: Pending) => void;
};

/** The talk. A screen reader hears what is added, but not the history while it loads. */
export function MessageLog({ lines, loaded, ...handlers }: Props) {
  const scroll = useScroll(lines, loaded);
  return (
    <div class="middle">
      <div
        ref={scroll.log}
        class="log"
        role="log"
        aria-label={texts.log}
        aria-live="polite"
        aria-relevant="additions"
        aria-busy={!loaded}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what has the focus
        tabIndex={0}
        onScroll={scroll.onScroll}
      >
        <ol ref={scroll.list} class="list">
          {!loaded && <li class="day">{texts.loading}</li>}
          {lines.map((line) => (
            <Fragment key={line.key}>
              {line.newDay && <li class="day">{dayOf(line.at, Date.now())}</li>}
              <Message line={line} {...handlers} />
            </Fragment>
          ))}
        </ol>
      </div>
      {scroll.away && (
        <div class="more">
          <button type="button" class="pill" onClick={scroll.toEnd}>
            <Icon name="down" />
            {scroll.hasNew ? texts.newMessages : texts.toEnd}
          </button>
        </div>
      )}
    </div>
  );
}
