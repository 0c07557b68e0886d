import type { ChatItem } from "../../item.ts";
import type { Line } from "../talk/lines-of.ts";
import type { Pending, Point } from "../talk/pending.ts";
import { texts } from "../texts.ts";
import { Attachments } from "./attachments.tsx";
import { timeOf } from "./day-and-time.ts";
import { Icon } from "./icon.tsx";
import { MessageText } from "./message-text.tsx";
import { ReplyButtons } from "./reply-buttons.tsx";
import { SendingState } from "./sending-state.tsx";

type Props = {
  readonly line: Line;
  readonly onPress: (label: string, payload: string) => void;
  readonly onPlace: (point: Point) => void;
  readonly onRetry: () => void;
  readonly onEdit: (pending: Pending) => void;
};

/** One message. Who speaks is told by name, side, sign and frame, and by colour last. */
export function Message({ line, onPress, onPlace, onRetry, onEdit }: Props) {
  const { item, pending, continues } = line;
  const isOurs = item.from !== "citizen";
  const waits = pending !== null && pending.state.kind !== "sent";
  return (
    <li class={`message ${item.from}${continues ? " continues" : ""}`}>
      <p class={continues ? "author unseen" : "author"}>
        <AuthorSign from={item.from} />
        {texts.authors[item.from]}
      </p>
      <div class="bubble">
        {item.text !== "" && <MessageText text={item.text} links={isOurs} />}
        {isOurs && <Attachments list={item.attachments} />}
      </div>
      {waits && (
        <p class="below">
          <SendingState pending={pending} onRetry={onRetry} onEdit={onEdit} />
        </p>
      )}
      {!waits && line.showsTime && (
        <p class="below">
          <time dateTime={new Date(line.at).toISOString()}>{timeOf(line.at)}</time>
        </p>
      )}
      {isOurs && item.buttons.length > 0 && (
        <ReplyButtons
          buttons={item.buttons}
          fresh={line.freshButtons}
          onPress={onPress}
          onPlace={onPlace}
        />
      )}
    </li>
  );
}

function AuthorSign({ from }: { readonly from: ChatItem["from"] }) {
  if (from === "citizen") return null;
  return <Icon name={SIGNS[from]} />;
}

const SIGNS = { bot: "signpost", automatic: "bell", officer: "officer" } as const;
