import { expect, test } from "@jest/globals";
import { writeMessage as writeForMessenger } from "../../adapters/messenger/write.ts";
import { writeMessage as writeForPage } from "../../adapters/webchat/write.ts";
import { writeMessage as writeForZalo } from "../../adapters/zalo/write.ts";
import type { OutgoingMessage } from "../../bot/channel/outgoing-message.ts";
import { createButtonSeal } from "../../bot/inbox/button-seal.ts";
import { MESSAGE_LENGTH, sendMessage } from "../../bot/outbox/effects/send-message.ts";
import { readOutgoingBody } from "../../bot/outbox/outgoing-body.ts";

/** What each channel puts on the wire for one message of ours, text by text. */
const CHANNELS: Readonly<Record<string, (message: OutgoingMessage) => readonly unknown[]>> = {
  zalo: (message) =>
    writeForZalo(message, { shapes: new Set(["buttons"] as const), imagesUrl: null }).map(
      (part) => part.message,
    ),
  messenger: (message) =>
    writeForMessenger(message, { imagesUrl: null }).map((part) => part.message),
  webchat: (message) => [writeForPage(message)],
};

/** Through outbox and adapter, as a text of the engine goes. */
function textsOf(channel: string, text: string): string[] {
  const buttons = [{ label: "Tiếp", action: { kind: "command", command: "next" } as const }];
  const { outgoing } = sendMessage(
    { type: "send_message", author: "bot", message: { text, buttons, attachments: [] } },
    {
      conversation: `${channel}:a:u`,
      library: "hash",
      fence: 0,
      seal: createButtonSeal("secret"),
      trace: "t",
    },
  );
  return outgoing.flatMap(({ body }, index) => {
    const { trace: _trace, ...written } = readOutgoingBody(body);
    const isLast = index === outgoing.length - 1;
    expect(written.buttons).toHaveLength(isLast ? 1 : 0);
    const wire = CHANNELS[channel]?.({ ...written, id: `${index}`, author: "bot" }) ?? [];
    return wire.map((it) => /"text":"((?:[^"\\]|\\.)*)"/u.exec(JSON.stringify(it))?.[1] ?? "");
  });
}

const letters = (text: string) => text.replace(/\\n|\s/gu, "");

const SENTENCE = "Ông bà mở cửa hàng ứng dụng trên điện thoại rồi gõ chữ VNeID ạ. ";
const LINK = "https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html?ma=H29.15.8-240305-0042";
const FAMILY = "👨‍👩‍👧‍👦";

const TEXTS: Readonly<Record<string, string>> = {
  sentences: SENTENCE.repeat(90),
  "no sentence ends": "một hai ba bốn năm sáu ".repeat(200),
  "no spaces": "a".repeat(4_500),
  "an address over the edge": `${"chữ ".repeat(487)}${LINK} ${"sau ".repeat(300)}`,
  "an address over the edge in a run of sentences": `${SENTENCE.repeat(30)}Vào ${LINK} ạ. ${SENTENCE.repeat(30)}`,
  emoji: `${FAMILY} ạ! `.repeat(400),
  "emoji without spaces": FAMILY.repeat(500),
  flags: "🇻🇳".repeat(1_500),
};

const textNamed = (name: string) => TEXTS[name] ?? "";

test.each(
  Object.keys(CHANNELS).flatMap((channel) =>
    Object.keys(TEXTS).map((name) => [channel, name] as const),
  ),
)("%s: a long text of %s arrives whole, in parts that it takes", (channel, name) => {
  const text = textNamed(name);
  const parts = textsOf(channel, text);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(MESSAGE_LENGTH);
  expect(letters(parts.join(""))).toBe(letters(text));
  if (text.includes(LINK)) expect(parts.filter((part) => part.includes(LINK))).toHaveLength(1);
});

test("parts end where sentences do, and no emoji falls apart", () => {
  for (const channel of Object.keys(CHANNELS)) {
    for (const part of textsOf(channel, textNamed("sentences"))) expect(part).toMatch(/ ạ\.$/u);
    for (const name of ["emoji", "emoji without spaces"]) {
      for (const part of textsOf(channel, textNamed(name))) {
        expect(part.replaceAll(FAMILY, "")).toMatch(/^[ạ! ]*$/u);
      }
    }
    for (const part of textsOf(channel, textNamed("flags"))) {
      expect(part.replaceAll("🇻🇳", "")).toBe("");
    }
  }
});
