import { expect, test } from "@jest/globals";
import { createSend } from "../../../adapters/webchat/api.ts";
import { writeMessage } from "../../../adapters/webchat/write.ts";
import { DeliveryError } from "../../../bot/channel/delivery-error.ts";
import type { OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import { createMemoryMailbox } from "../../support/memory-mailbox.ts";

const message: OutgoingMessage = {
  id: "7",
  author: "officer",
  text: "Mời bác xem ạ.",
  buttons: [
    { kind: "reply", label: "Tôi đã hiểu rồi, cảm ơn", short: "Đã hiểu", payload: "p.1" },
    { kind: "url", label: "Cổng dịch vụ", url: "https://dichvucong.gov.vn" },
    { kind: "call", label: "Gọi", phone: "1900 0368" },
  ],
  attachments: [
    { kind: "image", source: "images/vneid/cửa hàng.png", label: "Cửa hàng ứng dụng" },
    { kind: "image", source: "https://example.vn/a.png", label: "Ảnh" },
    { kind: "file", source: "images/ct01.pdf", label: "Mẫu CT01" },
    { kind: "link", url: "https://vneid.gov.vn", label: "VNeID" },
    { kind: "map", latitude: 21.0285, longitude: 105.8542, label: "Trụ sở" },
  ],
};

test("a message keeps its whole labels and names where its pictures are", () => {
  expect(writeMessage(message)).toEqual({
    from: "officer",
    id: "7",
    text: "Mời bác xem ạ.",
    buttons: [
      { kind: "reply", label: "Tôi đã hiểu rồi, cảm ơn", payload: "p.1" },
      { kind: "url", label: "Cổng dịch vụ", url: "https://dichvucong.gov.vn" },
      { kind: "call", label: "Gọi", phone: "1900 0368" },
    ],
    attachments: [
      {
        kind: "image",
        url: "/chat/images/vneid/c%E1%BB%ADa%20h%C3%A0ng.png",
        label: "Cửa hàng ứng dụng",
      },
      { kind: "image", url: "https://example.vn/a.png", label: "Ảnh" },
      { kind: "file", url: "/chat/images/ct01.pdf", label: "Mẫu CT01" },
      { kind: "link", url: "https://vneid.gov.vn", label: "VNeID" },
      {
        kind: "link",
        url: "https://www.google.com/maps/search/?api=1&query=21.0285%2C105.8542",
        label: "Trụ sở",
      },
    ],
  });
});

test("a message is put into the mailbox once, however often it is sent", async () => {
  const mailbox = createMemoryMailbox(() => 5);
  const send = createSend(mailbox);
  const to = { account: "web", user: "u" };
  expect(await send(to, message)).toEqual({});
  await send(to, message);
  expect(mailbox.all("web", "u")).toEqual([
    { number: 1, id: "answer:7", at: 5, body: JSON.stringify(writeMessage(message)) },
  ]);
});

test("a mailbox that fails makes a delivery error that is worth another try", async () => {
  const mailbox = createMemoryMailbox(() => 5);
  mailbox.failAppends(1);
  const failed = await createSend(mailbox)({ account: "web", user: "u" }, message).catch(
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(DeliveryError);
  expect(failed).toMatchObject({ code: "mailbox-failed", retryable: true, ours: true });
});

test("a button that wants the place says so to the page", () => {
  const button = { kind: "reply", label: "Gửi vị trí", payload: "p.2", wants: "location" } as const;
  expect(writeMessage({ ...message, buttons: [button] }).buttons).toEqual([button]);
});
