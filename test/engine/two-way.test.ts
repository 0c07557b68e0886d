import { expect, test } from "@jest/globals";
import { happen, startTalk } from "../../bot/cli/chat/talk.ts";
import { readMessages } from "../../bot/cli/evaluate/read-messages.ts";
import type { ClarifyChoice } from "../../bot/engine/session.ts";
import { fold } from "../../bot/text/fold.ts";
import { MONDAY_MORNING } from "../support/play.ts";
import { shippedLibrary } from "../understand/shipped-library.ts";

const LIBRARY = await shippedLibrary();
const MESSAGES = await readMessages("test/understand/strangers-second-tune.yaml");

/** What a first message is asked back about: the labels of the buttons, and what they stand for. */
function askedBack(text: string): { labels: string[]; choices: readonly ClarifyChoice[] } | null {
  const talk = startTalk(LIBRARY, "webchat", MONDAY_MORNING);
  const { bot } = happen(talk, { kind: "citizen_wrote", text });
  const side = talk.session?.side ?? null;
  if (side?.kind !== "clarify") return null;
  return {
    labels: bot.flatMap(({ buttons }) => buttons.map((it) => it.label)),
    choices: side.choices,
  };
}

const ASKED = MESSAGES.flatMap(({ text }) => askedBack(text) ?? []);

test("many strangers are asked back, each with two labels and a way out", () => {
  expect(ASKED.length).toBeGreaterThanOrEqual(20);
  for (const { labels } of ASKED) expect(new Set(labels.map(fold)).size).toBe(3);
});

test("of an answer and the flow that its button opens only one is offered", () => {
  const leadsToOther = ASKED.filter(({ choices }) => {
    const flows = choices.flatMap(({ id }) => LIBRARY.flowOfIntent.get(id) ?? []);
    const opened = choices.flatMap(({ id }) => LIBRARY.faqs.get(id)?.buttons ?? []);
    return opened.some(({ to }) => to.kind === "flow" && flows.includes(to.flow));
  });
  expect(leadsToOther).toEqual([]);
});
