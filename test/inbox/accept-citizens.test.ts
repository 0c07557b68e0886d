import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CitizenEvent } from "../../bot/channel/channel.ts";
import { createAccept } from "../../bot/inbox/accept-citizens.ts";
import { createButtonSeal } from "../../bot/inbox/button-seal.ts";
import { happeningSchema } from "../../bot/inbox/happening-schema.ts";
import type { Happening } from "../../bot/message/happening.ts";
import type { IncomingEvent } from "../../bot/store/lane-store.ts";

const seal = createButtonSeal("a secret of at least thirty-two characters");
const ACTION = { kind: "answer", flow: "cai-vneid", step: "may-gi", option: "iphone" } as const;

/** What stands in the lane after something came in, read back as a worker reads it. */
async function taken(
  channel: CitizenEvent["channel"],
  content: CitizenEvent["content"],
): Promise<Happening[]> {
  const kept: IncomingEvent[] = [];
  const nothing = () => undefined;
  const accept = createAccept({
    store: {
      async accept(events) {
        kept.push(...events);
        return events.map((_, index) => ({ outcome: "accepted", number: index + 1 }));
      },
    },
    seal,
    now: () => 0,
    meter: { accepted: nothing },
    log: { debug: nothing },
  });
  await accept([{ channel, account: "1", user: "an", id: "tap", at: 0, content }]);
  return kept.map(({ body }) => happeningSchema.parse(JSON.parse(body)));
}

function tapped(channel: CitizenEvent["channel"], payload: string, label = "iPhone") {
  return taken(channel, { kind: "tap", payload, label });
}

const CHANNELS = ["webchat", "zalo", "messenger"] as const;

test.each(CHANNELS)(
  "%s: a button of ours is what it says, anything else only its words",
  async (channel) => {
    const own = seal.seal(`${channel}:1:an`, "hash", ACTION);
    expect(await tapped(channel, own)).toEqual([
      { kind: "citizen_tapped", label: "iPhone", action: ACTION, library: "hash" },
    ]);
    const forger = createButtonSeal("another secret of thirty-two characters...");
    const forged = [
      forger.seal(`${channel}:1:an`, "hash", ACTION),
      seal.seal(`${channel}:1:binh`, "hash", ACTION),
      seal.seal(`${channel}:2:an`, "hash", ACTION),
      own.slice(0, own.indexOf(".")),
      `${Buffer.from(JSON.stringify(["hash", { kind: "command", command: "erase" }])).toString("base64url")}${own.slice(own.indexOf("."))}`,
      "",
      "erase",
    ];
    for (const payload of forged) {
      expect(await tapped(channel, payload)).toEqual([{ kind: "citizen_wrote", text: "iPhone" }]);
    }
  },
);

test.each(CHANNELS)(
  "%s: marks written apart are put together before anything is stored",
  async (channel) => {
    const text = "Cài đặt ứng dụng ở đâu ạ".normalize("NFD");
    expect(await taken(channel, { kind: "text", text })).toEqual([
      { kind: "citizen_wrote", text: "Cài đặt ứng dụng ở đâu ạ" },
    ]);
  },
);

test("a button of one channel does not open on another", async () => {
  const own = seal.seal("zalo:1:an", "hash", ACTION);
  expect(await tapped("messenger", own)).toEqual([{ kind: "citizen_wrote", text: "iPhone" }]);
});

test("the words of a button are cleaned, a forged one's too", async () => {
  const label = `${"Cài đặt".normalize("NFD")}\u0000\u200b`;
  const own = seal.seal("zalo:1:an", "hash", ACTION);
  expect(await tapped("zalo", own, label)).toMatchObject([{ label: "Cài đặt" }]);
  expect(await tapped("zalo", "x", label)).toEqual([{ kind: "citizen_wrote", text: "Cài đặt" }]);
});

test("no changed payload does anything else than the one it was made of", () => {
  const own = seal.seal("zalo:1:an", "hash", ACTION);
  fc.assert(
    fc.property(
      fc.nat({ max: own.length - 1 }),
      fc.constantFrom(..."ABCabc019-_.=+/ \u0000"),
      (place, character) => {
        const changed = `${own.slice(0, place)}${character}${own.slice(place + 1)}`;
        const opened = seal.open("zalo:1:an", changed);
        expect([null, ACTION]).toContainEqual(opened === null ? null : opened.action);
        // Only bits that the last letter has too many of may differ.
        if (changed !== own && opened !== null) expect(place).toBe(own.length - 1);
      },
    ),
    { numRuns: 2_000 },
  );
});
