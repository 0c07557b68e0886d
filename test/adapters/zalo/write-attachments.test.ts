import { expect, test } from "@jest/globals";
import { bodies, RICH, reply, written } from "./written-bodies.ts";

const IMAGE = { kind: "image", source: "images/kho ứng dụng.png", label: "Kho ứng dụng" } as const;
const IMAGE_URL = "https://chat.example.vn/chat/images/kho%20%E1%BB%A9ng%20d%E1%BB%A5ng.png";

function image(text: string, url = IMAGE_URL): object {
  const payload = { template_type: "media", elements: [{ media_type: "image", url }] };
  return { text, attachment: { type: "template", payload } };
}

test("a picture carries the words, so that both are out or neither", () => {
  expect(bodies({ text: "Mở kho ứng dụng.", attachments: [IMAGE] })).toEqual([
    image("Mở kho ứng dụng."),
  ]);
  const [part] = written({ text: "Mở kho.", attachments: [IMAGE] });
  expect(part).toMatchObject({
    shape: "images",
    plain: [{ text: `Mở kho.\nKho ứng dụng: ${IMAGE_URL}` }],
  });
});

test("several pictures follow with their labels, and come before a text with buttons", () => {
  const second = { kind: "image", source: "https://a.example/b.JPG?x=1", label: "" } as const;
  const attachments = [IMAGE, second];
  expect(bodies({ text: "Xem ạ.", attachments })).toEqual([
    image("Xem ạ."),
    image("Ảnh", "https://a.example/b.JPG?x=1"),
  ]);
  expect(bodies({ text: "Xem ạ.", attachments, buttons: [reply("Xong")] })).toMatchObject([
    image("Kho ứng dụng"),
    image("Ảnh", "https://a.example/b.JPG?x=1"),
    { text: "Xem ạ.", attachment: { payload: { buttons: [{ title: "Xong" }] } } },
  ]);
  expect(bodies({ attachments: [IMAGE] })).toEqual([image("Kho ứng dụng")]);
});

test("what Zalo does not show as a picture is a line of text", () => {
  const svg = { kind: "image", source: "images/ma-otp.svg", label: "Mã OTP" } as const;
  expect(bodies({ text: "Xem ạ.", attachments: [svg] })).toEqual([
    { text: "Xem ạ.\nMã OTP: https://chat.example.vn/chat/images/ma-otp.svg" },
  ]);
  const nowhere = { ...RICH, imagesUrl: null };
  expect(bodies({ text: "Xem ạ.", attachments: [IMAGE] }, nowhere)).toEqual([
    { text: "Xem ạ.\nKho ứng dụng" },
  ]);
  const http = { ...RICH, imagesUrl: "http://127.0.0.1:3000/chat/images" };
  expect(bodies({ text: "Xem ạ.", attachments: [IMAGE] }, http)).toMatchObject([
    { text: expect.stringContaining("Kho ứng dụng: http://127.0.0.1:3000/chat/images/") },
  ]);
});

test("a label that the text says already is not said again", () => {
  const attachments = [{ kind: "image", source: "images/a.svg", label: "Mở CH Play." }] as const;
  expect(
    bodies({ text: "Bước 1. Mở CH Play.", attachments }, { ...RICH, imagesUrl: null }),
  ).toEqual([{ text: "Bước 1. Mở CH Play." }]);
});

test("files, links and places are lines of text", () => {
  const attachments = [
    { kind: "file", source: "images/ct01.pdf", label: "Mẫu CT01" },
    { kind: "link", url: "https://vneid.gov.vn", label: "VNeID" },
    { kind: "link", url: "https://vneid.gov.vn", label: "" },
    { kind: "map", latitude: 21.0285, longitude: 105.8542, label: "Trụ sở" },
  ] as const;
  expect(bodies({ text: "Đây ạ.", attachments })).toEqual([
    {
      text: [
        "Đây ạ.",
        "Mẫu CT01: https://chat.example.vn/chat/images/ct01.pdf",
        "VNeID: https://vneid.gov.vn",
        "https://vneid.gov.vn",
        "Trụ sở: https://www.google.com/maps/search/?api=1&query=21.0285%2C105.8542",
      ].join("\n"),
    },
  ]);
});
