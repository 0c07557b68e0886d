import type { BotMessage } from "../../message/bot-message.ts";
import type { Io } from "../command.ts";
import { readLine } from "./directive.ts";
import type { Talk } from "./talk.ts";
import { happen, tapOf } from "./talk.ts";

/** A talk with a person at a terminal: numbered buttons, plain words. Ends with the input. */
export async function runTerminal(talk: Talk, io: Io): Promise<void> {
  show(io, happen(talk, { kind: "citizen_opened" }).bot);
  for await (const typed of io.lines()) {
    const line = readLine(typed);
    if (line === null) continue;
    if (line.kind === "tap") {
      const tap = tapOf(talk, line.label);
      if (tap === null) io.err(`no button "${line.label}" was shown`);
      else show(io, happen(talk, tap).bot);
    } else if (line.kind === "write") {
      show(io, happen(talk, { kind: "citizen_wrote", text: line.text }).bot);
    } else {
      io.err("here only words and !tap LABEL work; scripts (--script FILE) know more");
    }
  }
}

function show(io: Io, messages: readonly BotMessage[]): void {
  for (const message of messages) {
    io.out(`\n${message.text}`);
    for (const attachment of message.attachments)
      io.out(`  (${attachment.kind}: ${attachment.label})`);
    for (const [index, button] of message.buttons.entries())
      io.out(`  [${index + 1}] ${button.label}`);
  }
}
