import { expect, test } from "@jest/globals";
import { readTap } from "../../../adapters/zalo/tap.ts";
import type { OutgoingButton, OutgoingMessage } from "../../../bot/channel/outgoing-message.ts";
import { createButtonSeal } from "../../../bot/inbox/button-seal.ts";
import { bodies, PLAIN, reply, written } from "./written-bodies.ts";

test("a text is a text", () => {
  expect(bodies({ text: "Chào ông/bà ạ." })).toEqual([{ text: "Chào ông/bà ạ." }]);
});

test("buttons of all kinds are written as the contract has them", () => {
  const buttons: OutgoingButton[] = [
    { kind: "reply", label: "Điện thoại iPhone", short: "iPhone", payload: "WyI4.9f0c" },
    { kind: "url", label: "Cổng dịch vụ", url: "https://dichvucong.gov.vn" },
    { kind: "call", label: "Gọi phường", phone: "024 3825 1234" },
  ];
  expect(bodies({ text: "Ông/bà chọn ạ.", buttons })).toEqual([
    {
      text: "Ông/bà chọn ạ.",
      attachment: {
        type: "template",
        payload: {
          buttons: [
            {
              title: "Điện thoại iPhone",
              type: "oa.query.hide",
              payload: "#dl1:WyI4.9f0c Điện thoại iPhone",
            },
            {
              title: "Cổng dịch vụ",
              type: "oa.open.url",
              payload: { url: "https://dichvucong.gov.vn" },
            },
            { title: "Gọi phường", type: "oa.open.phone", payload: { phone_code: "842438251234" } },
          ],
        },
      },
    },
  ]);
});

test("a refused button says the same as numbered text, its numbers counted over all buttons", () => {
  const buttons = [
    reply("iPhone"),
    { kind: "call", label: "Khẩn cấp", phone: "113" },
    { kind: "url", label: "Xem", url: "https://a.example/" },
  ] as const;
  const [part] = written({ text: "Chọn ạ.", buttons });
  expect(part).toMatchObject({
    shape: "buttons",
    message: { text: "Chọn ạ.\nKhẩn cấp: 113" },
    plain: [{ text: "Chọn ạ.\n1. iPhone\n2. Khẩn cấp: 113\n3. Xem: https://a.example/" }],
  });
});

test("a button that is pressed comes back as what was sealed, with its label", () => {
  const seal = createButtonSeal("a secret of at least thirty-two characters");
  const here = "zalo:9007199254740993003:9007199254740993001";
  const action = { kind: "answer", flow: "cai-vneid", step: "may-gi", option: "iphone" } as const;
  const payload = seal.seal(here, "hash", action);
  const [wire] = bodies({ text: "Máy gì ạ?", buttons: [reply("Điện thoại iPhone", payload)] });
  expect(wire).toMatchObject({ attachment: { payload: { buttons: [{ type: "oa.query.hide" }] } } });
  const sent = /"payload":"(#[^"]*)"/.exec(JSON.stringify(wire))?.[1] ?? "";
  const tap = readTap(sent);
  expect(tap).toEqual({ kind: "tap", payload, label: "Điện thoại iPhone" });
  expect(seal.open(here, tap?.payload ?? "")).toEqual({ library: "hash", action });
});

const five = ["Một", "Hai", "Ba", "Bốn", "Năm"].map((label) => reply(label));

test("five buttons are buttons, six are numbered text", () => {
  expect(written({ text: "Chọn ạ.", buttons: five })).toMatchObject([{ shape: "buttons" }]);
  expect(bodies({ text: "Chọn ạ.", buttons: [...five, reply("Sáu")] })).toEqual([
    { text: "Chọn ạ.\n1. Một\n2. Hai\n3. Ba\n4. Bốn\n5. Năm\n6. Sáu" },
  ]);
});

test("an OA without buttons gets numbered text", () => {
  const buttons = [reply("Có"), reply("Không")];
  expect(bodies({ text: "Bác có VNeID chưa ạ?", buttons }, PLAIN)).toEqual([
    { text: "Bác có VNeID chưa ạ?\n1. Có\n2. Không" },
  ]);
});

const NOT_AS_BUTTONS: readonly (readonly [string, Partial<OutgoingMessage>])[] = [
  ["a label of 101 characters", { text: "a", buttons: [reply("ạ".repeat(101))] }],
  ["a blank label", { text: "a", buttons: [reply(" ")] }],
  ["a payload of 990 characters", { text: "a", buttons: [reply("iPhone", "p".repeat(990))] }],
  [
    "only a hotline to dial",
    { text: "a", buttons: [{ kind: "call", label: "Gọi", phone: "113" }] },
  ],
  ["no words above the buttons", { text: "", buttons: five }],
];

test.each(NOT_AS_BUTTONS)("%s makes numbered text", (_, change) => {
  const parts = written(change);
  expect(parts).toMatchObject([
    { shape: "text", message: { text: expect.stringMatching(/^(a\n)?1\./) } },
  ]);
});

test("a long label gives way to its short form on the button, and comes back whole", () => {
  const label = "Tôi đã làm xong bước này và muốn đi tiếp. ".repeat(3).trim();
  const buttons: OutgoingButton[] = [{ kind: "reply", label, short: "Đi tiếp", payload: "p.q" }];
  expect(bodies({ text: "a", buttons })).toMatchObject([
    { attachment: { payload: { buttons: [{ title: "Đi tiếp", payload: `#dl1:p.q ${label}` }] } } },
  ]);
});

test("a text longer than 2,000 characters is cut at a sentence, with the buttons under the last part", () => {
  const text = "Đây là một câu không dài lắm. ".repeat(100).trim();
  const parts = written({ text, buttons: [reply("Đã hiểu")] });
  expect(parts.map((it) => it.shape)).toEqual(["text", "buttons"]);
  expect(parts.map((it) => it.message.text).join(" ")).toBe(text);
  const last = parts.at(-1);
  expect(last?.plain).toEqual([{ text: `${last?.message.text}\n1. Đã hiểu` }]);
});

test("numbers that push a text over the limit go into the next part", () => {
  const text = "Đây là một câu không dài lắm. ".repeat(66).trim();
  const numbered = bodies({ text, buttons: [reply("Có ".repeat(30).trim())] }, PLAIN);
  expect(numbered).toHaveLength(2);
});

test("text in decomposed form is composed before it is counted", () => {
  expect(bodies({ text: "Mở".normalize("NFD") })).toEqual([{ text: "Mở" }]);
  expect(bodies({ text: "\ud800a" })).toEqual([{ text: "\ufffda" }]);
});

test("a message with nothing in it needs no call", () => {
  expect(bodies({})).toEqual([]);
  expect(bodies({ text: " \n" })).toEqual([]);
});
