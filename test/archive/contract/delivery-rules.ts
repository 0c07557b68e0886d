import { expect } from "@jest/globals";
import { said, wrote } from "../journal-rows.ts";
import type { ArchiveBench } from "./archive-bench.ts";
import { ANNA } from "./archive-bench.ts";

/** What became of a message is found with its line. */
export function deliveryRules(bench: ArchiveBench): void {
  bench.test("a send finds the line it belongs to, over several batches", async () => {
    await bench.take(ANNA, [wrote("một"), said("A"), said("B")]);
    await bench.take(
      ANNA,
      [
        { kind: "message_sent", message: 1, channelMessageId: "m.1" },
        wrote("hai"),
        said("C"),
        { kind: "message_failed", message: 2, code: "window-closed" },
        { kind: "message_withheld", message: 3 },
        said("D"),
      ],
      4,
    );
    const lines = await bench.archive().transcript(ANNA, 100);
    expect(lines.map(({ text, delivery }) => [text, delivery])).toEqual([
      ["một", null],
      ["A", { outcome: "sent", code: null, channelMessageId: "m.1" }],
      ["B", { outcome: "failed", code: "window-closed", channelMessageId: null }],
      ["hai", null],
      ["C", { outcome: "withheld", code: null, channelMessageId: null }],
      ["D", null],
    ]);
  });

  bench.test("the newest word about a message counts, also within one batch", async () => {
    await bench.take(ANNA, [
      said("A"),
      { kind: "message_failed", message: 1, code: "unreachable" },
      { kind: "message_sent", message: 1 },
    ]);
    expect((await bench.archive().transcript(ANNA, 1))[0]?.delivery?.outcome).toBe("sent");
    await bench.take(ANNA, [{ kind: "message_failed", message: 1, code: "gone" }], 4);
    expect((await bench.archive().transcript(ANNA, 1))[0]?.delivery?.outcome).toBe("failed");
  });

  bench.test(
    "a text that was cut is sent when all its parts are, and failed when one is",
    async () => {
      await bench.take(ANNA, [
        { kind: "officer_said", officer: "lan", text: "rất dài", messages: 3 },
        said("A"),
        { kind: "message_sent", message: 1, channelMessageId: "m.1" },
        { kind: "message_sent", message: 2, channelMessageId: "m.2" },
        { kind: "message_sent", message: 4, channelMessageId: "m.4" },
      ]);
      const outcomes = async () =>
        (await bench.archive().transcript(ANNA, 2)).map((line) => line.delivery?.outcome);
      expect(await outcomes()).toEqual([undefined, "sent"]);
      await bench.take(ANNA, [{ kind: "message_sent", message: 3 }], 6);
      expect(await outcomes()).toEqual(["sent", "sent"]);
      await bench.take(ANNA, [{ kind: "message_failed", message: 2, code: "gone" }], 7);
      expect(await outcomes()).toEqual(["failed", "sent"]);
    },
  );
}
