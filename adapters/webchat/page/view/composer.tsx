import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";

type Props = {
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onSend: (text: string) => void;
};

export function Composer({ box, draft, onDraft, onSend }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  useLayoutEffect(() => grow(box.current), [draft]);

  const send = () => {
    const text = draft.trim();
    const found = problemOf(text);
    setProblem(found);
    if (found === null) onSend(text);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a Vietnamese keyboard is composing a letter, Enter ends the letter and not the message.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p class="privacy">
        <Icon name="shield" />
        {texts.privacy}
      </p>
      <p id="problem" class="problem" role="alert">
        {problem}
      </p>
      <div class="line">
        <textarea
          ref={box}
          rows={1}
          value={draft}
          placeholder={texts.placeholder}
          aria-label={texts.label}
          aria-describedby="problem"
          aria-invalid={problem !== null}
          enterkeyhint="send"
          autocomplete="off"
          onInput={(event) => {
            setProblem(null);
            onDraft(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send">
          {texts.send}
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}

/** The server has the last word; this one is quicker. */
const MOST_CHARACTERS = 10_000;

function problemOf(text: string): string | null {
  if (text === "") return texts.refusals["empty-text"];
  return [...text].length > MOST_CHARACTERS ? texts.refusals["text-too-long"] : null;
}

/** As tall as its text; the style sheet sets the least and the most. */
function grow(box: HTMLTextAreaElement | null): void {
  if (box === null) return;
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}
