import { expect, test } from "@jest/globals";
import { writeSendBody, writeTaggedBody } from "../../../adapters/messenger/write.ts";
import { CITIZEN } from "./the-page.ts";
import { bodies, quick, reply, unmarked, written } from "./written-bodies.ts";

test("a text is a reply inside the window, with a mark that names message and part", () => {
  const [part] = written({ text: "Chào ông/bà ạ." });
  if (part === undefined) throw new Error("nothing was written");
  expect(writeSendBody(CITIZEN, part.message)).toEqual({
    recipient: { id: CITIZEN },
    messaging_type: "RESPONSE",
    message: { text: "Chào ông/bà ạ.", metadata: "dan-loi/7/0" },
  });
  expect(writeTaggedBody(CITIZEN, part.message)).toEqual({
    recipient: { id: CITIZEN },
    messaging_type: "MESSAGE_TAG",
    tag: "HUMAN_AGENT",
    message: { text: "Chào ông/bà ạ.", metadata: "dan-loi/7/0" },
  });
});

test("answers are quick replies, by their label where it fits and by their short form where not", () => {
  const buttons = [
    reply("Rồi"),
    reply("Tôi dùng điện thoại Android", "Android"),
    reply("x".repeat(20), "short"),
  ];
  expect(bodies({ text: "Máy gì ạ?", buttons })).toEqual([
    {
      text: "Máy gì ạ?",
      quick_replies: [quick("Rồi"), quick("Android"), quick("x".repeat(20))],
    },
  ]);
});

test("a label too long for a title, without a short form that fits, numbers all of them", () => {
  const long = "Tôi dùng điện thoại Android";
  const numbered = [{ text: `Máy gì ạ?\n1. iPhone\n2. ${long}` }];
  expect(bodies({ text: "Máy gì ạ?", buttons: [reply("iPhone"), reply(long)] })).toEqual(numbered);
  const shortened = [reply("iPhone"), reply(long, "Một tên ngắn mà vẫn dài quá")];
  expect(bodies({ text: "Máy gì ạ?", buttons: shortened })).toEqual(numbered);
});

test("a title is measured in NFC, as Messenger gets it", () => {
  const label = "Đăng ký thường trú ạ";
  expect(label).toHaveLength(20);
  const apart = label.normalize("NFD");
  expect(apart.length).toBeGreaterThan(20);
  expect(bodies({ text: "Chọn ạ.", buttons: [reply(apart)] })).toEqual([
    { text: "Chọn ạ.", quick_replies: [quick(label)] },
  ]);
});

test("thirteen answers are quick replies, fourteen are numbered text", () => {
  const labels = Array.from({ length: 14 }, (_, index) => `Phường ${index + 1}`);
  const buttons = labels.map((label) => reply(label));
  expect(bodies({ text: "Ở đâu ạ?", buttons: buttons.slice(0, 13) })).toEqual([
    { text: "Ở đâu ạ?", quick_replies: labels.slice(0, 13).map(quick) },
  ]);
  const [only, ...others] = bodies({ text: "Ở đâu ạ?", buttons });
  const lines = labels.map((label, index) => `${index + 1}. ${label}`);
  expect([only, others]).toEqual([{ text: ["Ở đâu ạ?", ...lines].join("\n") }, []]);
});

test("web pages and phone numbers are a button template, answers beneath it", () => {
  const buttons = [
    reply("Xong"),
    { kind: "url", label: "Mở Cổng dịch vụ", url: "https://dichvucong.gov.vn" },
    { kind: "call", label: "Gọi phường", phone: "024 3825 1234" },
  ] as const;
  const [part, ...others] = written({ text: "Mời xem ạ.", buttons });
  expect(others).toEqual([]);
  expect(part && unmarked(part.message)).toEqual({
    attachment: {
      type: "template",
      payload: {
        template_type: "button",
        text: "Mời xem ạ.",
        buttons: [
          { type: "web_url", title: "Mở Cổng dịch vụ", url: "https://dichvucong.gov.vn" },
          { type: "phone_number", title: "Gọi phường", payload: "+842438251234" },
        ],
      },
    },
    quick_replies: [quick("Xong")],
  });
  expect(part?.plain.map(unmarked)).toEqual([
    {
      text: "Mời xem ạ.\nMở Cổng dịch vụ: https://dichvucong.gov.vn\nGọi phường: 024 3825 1234",
      quick_replies: [quick("Xong")],
    },
  ]);
});

const link = (label: string) => ({ kind: "url", label, url: "https://a.example/" }) as const;

test("a template has three buttons; the fourth, long titles and short numbers are lines", () => {
  const buttons = [
    link("Một"),
    link("Một trang có tên dài hơn hai mươi"),
    { kind: "call", label: "Công an", phone: "113" } as const,
    link("Hai"),
    link("Ba"),
    link("Bốn"),
  ];
  const [part] = bodies({ text: "Xem ạ.", buttons });
  expect(part).toMatchObject({
    attachment: {
      payload: {
        text: [
          "Xem ạ.",
          "Một trang có tên dài hơn hai mươi: https://a.example/",
          "Công an: 113",
          "Bốn: https://a.example/",
        ].join("\n"),
        buttons: [{ title: "Một" }, { title: "Hai" }, { title: "Ba" }],
      },
    },
  });
});

test("words longer than a template takes are a text with the links in lines", () => {
  const words = "a".repeat(640);
  expect(bodies({ text: words, buttons: [link("Một")] })).toMatchObject([
    { attachment: { payload: { text: words } } },
  ]);
  expect(bodies({ text: `${words}a`, buttons: [link("Một")] })).toEqual([
    { text: `${words}a\nMột: https://a.example/` },
  ]);
});

test("a long text is cut at sentence ends below 1,900 characters; answers stand under the last part", () => {
  const text = "Câu này có hơn ba mươi chữ cái đấy ạ. ".repeat(60).trim();
  const parts = written({ text, buttons: [reply("Đã hiểu")] }).map((it) => it.message);
  expect(parts).toHaveLength(2);
  const texts = parts.map((it) => ("text" in it ? it.text : ""));
  expect(texts.join(" ")).toBe(text);
  expect(Math.max(...texts.map((it) => it.length))).toBeLessThanOrEqual(1_900);
  expect(texts.every((it) => it.endsWith("ạ."))).toBe(true);
  expect(parts.map((it) => it.quick_replies)).toEqual([undefined, [quick("Đã hiểu")]]);
  expect(parts.map((it) => it.metadata)).toEqual(["dan-loi/7/0", "dan-loi/7/1"]);
});

test("numbered text too long for one message goes on in the next, its numbers with it", () => {
  const labels = Array.from({ length: 60 }, (_, index) => `Thủ tục dài tên thứ ${index + 1} ạ`);
  const buttons = labels.map((label) => ({ ...reply(label), label: label.repeat(2) }));
  const texts = bodies({ text: "Chọn ạ.", buttons }).map((it) => ("text" in it ? it.text : ""));
  expect(texts.length).toBeGreaterThan(1);
  const numbers = texts.flatMap((it) => `${it}`.match(/^\d+(?=\. )/gm) ?? []);
  expect(numbers).toEqual(labels.map((_, index) => `${index + 1}`));
});

test("text is sent in NFC and well formed", () => {
  expect(bodies({ text: `${"Mở".normalize("NFD")} \ud800` })).toEqual([{ text: "Mở \ufffd" }]);
});

test("buttons without words get words, and nothing at all is nothing", () => {
  expect(bodies({ buttons: [reply("Có"), reply("Không")] })).toEqual([
    { text: "1. Có\n2. Không", quick_replies: [quick("Có"), quick("Không")] },
  ]);
  expect(bodies({})).toEqual([]);
});

test("no message can come as a vote, a tag or anything else that outlives the window", () => {
  const everything = written({
    text: "Mời ạ. ".repeat(400),
    buttons: [reply("Có"), link("Một")],
    attachments: [{ kind: "image", source: "1.png", label: "Ảnh" }],
  });
  const sent = everything.flatMap((it) => [it.message, ...it.plain]);
  const types = sent.map((it) => writeSendBody(CITIZEN, it).messaging_type);
  expect(new Set(types)).toEqual(new Set(["RESPONSE"]));
});
