import { expect, test } from "@jest/globals";
import { bodies, quick, reply, unmarked, written } from "./written-bodies.ts";

const IMAGE = { kind: "image", source: "images/kho ứng dụng.png", label: "Kho ứng dụng" } as const;
const IMAGE_URL = "https://chat.example.vn/chat/images/kho%20%E1%BB%A9ng%20d%E1%BB%A5ng.png";

function image(url = IMAGE_URL): object {
  return { attachment: { type: "image", payload: { url } } };
}

test("pictures go before the words, and answers stand under the words", () => {
  const second = { kind: "image", source: "https://a.example/b.JPG?x=1", label: "" } as const;
  expect(
    bodies({ text: "Xem ạ.", attachments: [IMAGE, second], buttons: [reply("Xong")] }),
  ).toEqual([
    image(),
    image("https://a.example/b.JPG?x=1"),
    { text: "Xem ạ.", quick_replies: [quick("Xong")] },
  ]);
  expect(bodies({ attachments: [IMAGE] })).toEqual([image()]);
});

test("a picture that is refused says its label and address in words", () => {
  const [part] = written({ text: "Mở kho.", attachments: [IMAGE] });
  expect(part?.plain.map(unmarked)).toEqual([{ text: `Kho ứng dụng: ${IMAGE_URL}` }]);
  expect(part?.plain.map((it) => it.metadata)).toEqual(["dan-loi/7/0.0"]);
});

test("what Messenger does not show as a picture is a line of text", () => {
  const svg = { kind: "image", source: "images/ma-otp.svg", label: "Mã OTP" } as const;
  expect(bodies({ text: "Xem ạ.", attachments: [svg] })).toEqual([
    { text: "Xem ạ.\nMã OTP: https://chat.example.vn/chat/images/ma-otp.svg" },
  ]);
  expect(bodies({ text: "Xem ạ.", attachments: [IMAGE] }, null)).toEqual([
    { text: "Xem ạ.\nKho ứng dụng" },
  ]);
  expect(bodies({ text: "Xem ạ.", attachments: [IMAGE] }, "http://127.0.0.1:3000")).toMatchObject([
    { text: expect.stringContaining("Kho ứng dụng: http://127.0.0.1:3000/") },
  ]);
});

test("a label that the text says already is not said again", () => {
  const attachments = [{ kind: "image", source: "images/a.svg", label: "Mở CH Play." }] as const;
  expect(bodies({ text: "Bước 1. Mở CH Play.", attachments }, null)).toEqual([
    { text: "Bước 1. Mở CH Play." },
  ]);
});

test("files, links and places are lines of text", () => {
  const attachments = [
    { kind: "file", source: "images/ct01.pdf", label: "Mẫu CT01" },
    { kind: "link", url: "https://vneid.gov.vn", label: "VNeID" },
    { kind: "map", latitude: 21.0285, longitude: 105.8542, label: "Trụ sở" },
  ] as const;
  expect(bodies({ text: "Đây ạ.", attachments })).toEqual([
    {
      text: [
        "Đây ạ.",
        "Mẫu CT01: https://chat.example.vn/chat/images/ct01.pdf",
        "VNeID: https://vneid.gov.vn",
        "Trụ sở: https://www.google.com/maps/search/?api=1&query=21.0285%2C105.8542",
      ].join("\n"),
    },
  ]);
});
