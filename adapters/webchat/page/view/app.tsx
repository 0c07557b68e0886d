import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { linesOf } from "../talk/lines-of.ts";
import type { Pending } from "../talk/pending.ts";
import { useTalk } from "../talk/use-talk.ts";
import { Composer } from "./composer.tsx";
import { Header } from "./header.tsx";
import { MessageLog } from "./message-log.tsx";
import { Notice } from "./notice.tsx";

export function App() {
  const { talk, say, sayPlace, retry, drop, takeBack } = useTalk();
  const [draft, setDraft] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  const lines = useMemo(() => linesOf(talk), [talk.items, talk.pending]);

  // With a mouse there is no screen keyboard that would jump up and hide the talk.
  useEffect(() => {
    if (matchMedia("(pointer: fine)").matches) box.current?.focus();
  }, []);

  const edit = ({ id, text, payload }: Pending) => {
    drop(id);
    if (payload === null) setDraft(draft.trim() === "" ? text : `${text}\n${draft}`);
    box.current?.focus();
  };
  const send = (text: string) => {
    say(text, null);
    setDraft("");
  };
  return (
    <>
      <Header />
      <main class="main">
        <MessageLog
          lines={lines}
          loaded={talk.loaded}
          onPress={say}
          onPlace={sayPlace}
          onRetry={retry}
          onEdit={edit}
        />
        <Notice link={talk.link} onTakeBack={takeBack} />
        <Composer box={box} draft={draft} onDraft={setDraft} onSend={send} />
      </main>
    </>
  );
}
