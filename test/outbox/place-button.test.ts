import { expect, test } from "@jest/globals";
import { createButtonSeal } from "../../bot/inbox/button-seal.ts";
import { sendMessage } from "../../bot/outbox/effects/send-message.ts";
import { readOutgoingBody } from "../../bot/outbox/outgoing-body.ts";

test("a button that asks for the place still does when the outbox sends it, and opens as such", () => {
  const seal = createButtonSeal("secret");
  const conversation = "webchat:web:an";
  const action = { kind: "share_location" } as const;
  const buttons = [{ label: "Gửi vị trí", action }];
  const { outgoing } = sendMessage(
    { type: "send_message", author: "bot", message: { text: "Đâu ạ?", buttons, attachments: [] } },
    { conversation, library: "hash", fence: 0, seal, trace: "t" },
  );
  const [button] = readOutgoingBody(outgoing[0]?.body ?? "").buttons;
  if (button?.kind !== "reply") throw new Error("the button is no reply");
  expect(button).toMatchObject({ label: "Gửi vị trí", wants: "location" });
  expect(seal.open(conversation, button.payload)).toEqual({ library: "hash", action });
});
