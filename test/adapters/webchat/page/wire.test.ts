import { expect, test } from "@jest/globals";
import { createEventReader } from "../../../../adapters/webchat/page/link/event-reader.ts";
import { readItem } from "../../../../adapters/webchat/page/talk/read-item.ts";

test("events are found however the stream is cut", () => {
  const stream = 'retry: 2000\n\nid: 1\ndata: {"a":1}\n\n:\n\nevent: ready\ndata: {}\n\n';
  const expected = [
    { event: "message", data: '{"a":1}' },
    { event: "ready", data: "{}" },
  ];
  for (let size = 1; size <= stream.length; size += 1) {
    const read = createEventReader();
    const pieces = stream.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
    expect(pieces.flatMap((piece) => read(piece))).toEqual(expected);
  }
});

test("an item is read with the buttons and attachments that this page knows", () => {
  const item = {
    from: "officer",
    id: "7",
    text: "a",
    buttons: [
      { kind: "reply", label: "A", payload: "p" },
      { kind: "reply", label: "no payload" },
      { kind: "newer", label: "B" },
      null,
    ],
    attachments: [{ kind: "image", url: "/a", label: "l" }, { kind: "image" }, 7],
  };
  expect(readItem(JSON.stringify({ number: 3, at: 5, item }))).toEqual({
    number: 3,
    at: 5,
    item: {
      from: "officer",
      id: "7",
      text: "a",
      buttons: [{ kind: "reply", label: "A", payload: "p" }],
      attachments: [{ kind: "image", url: "/a", label: "l" }],
    },
  });
});

test.each([
  "null",
  "7",
  "{}",
  '{"number":1,"at":1}',
  '{"number":1,"at":1,"item":{"from":"stranger","id":"1","text":"a"}}',
  '{"number":1,"at":1,"item":{"from":"bot","id":"1"}}',
  '{"number":"1","at":1,"item":{"from":"citizen","id":"1","text":"a"}}',
])("%s is not an item", (data) => {
  expect(readItem(data)).toBeNull();
});
