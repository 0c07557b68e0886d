import type { Pending } from "../talk/pending.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

type Props = {
  readonly pending: Pending;
  readonly onRetry: () => void;
  readonly onEdit: (pending: Pending) => void;
};

/** How far a message of the citizen has come, with what can be done about it. */
export function SendingState({ pending, onRetry, onEdit }: Props) {
  const { state } = pending;
  switch (state.kind) {
    case "sent":
      return null;
    case "sending":
      return <span class="sending">{texts.sending}</span>;
    case "unsent":
      return (
        <span class="unsent">
          <Icon name="alert" />
          <span>{state.reason}</span>
          {!state.patience && (
            <button type="button" class="small" onClick={onRetry}>
              {texts.retry}
            </button>
          )}
        </span>
      );
    case "refused":
      return (
        <span class="unsent">
          <Icon name="alert" />
          <span>{state.reason}</span>
          <button type="button" class="small" onClick={() => onEdit(pending)}>
            {pending.payload === null ? texts.edit : texts.drop}
          </button>
        </span>
      );
  }
}
