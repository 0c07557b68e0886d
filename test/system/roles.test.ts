import { expect, test } from "@jest/globals";
import { deliver, textBody } from "../support/faults/citizen.ts";
import type { Province } from "../support/faults/province.ts";
import { openProvince } from "../support/faults/province.ts";
import { runProgram } from "../support/run-program.ts";
import { until } from "../support/until.ts";
import { newVisitor } from "../support/visitor.ts";

const TEST_LIMIT_MS = 180_000;
const USER = "7400000000000001";

async function inProvince(look: (province: Province) => Promise<void>): Promise<void> {
  const province = await openProvince("everysec");
  try {
    await look(province);
  } finally {
    await province.close();
  }
}

test(
  "a page hears what a worker says, whichever web process it is connected to",
  () =>
    inProvince(async (province) => {
      const webs = [await province.start("web"), await province.start("web")];
      const [first = "", second = ""] = webs.map((it) => it.url);
      const visitor = await newVisitor(first);
      expect(await (await visitor.write(first, "m1", "hi")).json()).toMatchObject({
        outcome: "accepted",
      });
      // Only a page that is opened before anything was written is greeted.
      const stream = visitor.waitFor(second, (items) => items.some((it) => it.from === "bot"));
      await province.start("worker");
      expect((await stream).map((it) => it.text)).toEqual([
        "hi",
        "Hello! How old are you? #1 (hi)",
      ]);
    }),
  TEST_LIMIT_MS,
);

test(
  "a worker serves operators, not citizens",
  () =>
    inProvince(async (province) => {
      const worker = await province.start("worker");
      expect((await fetch(`${worker.url}/readyz`)).status).toBe(200);
      expect((await fetch(`${worker.url}/chat`)).status).toBe(404);
      expect(await deliver(worker.url, textBody(USER, "hi"))).toBe(404);
      expect(await worker.stop()).toBe(0);
    }),
  TEST_LIMIT_MS,
);

test(
  "dead letters are seen and tried again on the command line, and another process answers when one ends",
  () =>
    inProvince(async (province) => {
      const web = await province.start("web");
      const worker = await province.start("worker");
      province.page.become("refusing");
      await deliver(web.url, textBody(USER, "hi"));
      await until(() => province.page.calls() > 0);
      await web.kill();
      const letters = await untilListed(province);
      expect(letters).toMatchObject([
        { kind: "outgoing", conversation: `messenger:100200300400500:${USER}` },
      ]);
      province.page.become("up");
      const retry = await runProgram(["dead-letters", "retry", letters[0]?.id ?? ""], province.env);
      expect(retry).toMatchObject({ code: 0 });
      await until(() => province.page.arrivals.length === 1);
      await worker.stop();
      // Nobody runs: the command opens the store itself.
      const none = await runProgram(["dead-letters", "list", "--json"], province.env);
      expect(JSON.parse(none.out)).toMatchObject({ letters: [] });
    }),
  TEST_LIMIT_MS,
);

type Letter = { readonly id: string; readonly kind: string; readonly conversation: string };

/** The worker takes the place of the killed process within a second. */
async function untilListed(province: Province): Promise<readonly Letter[]> {
  for (;;) {
    const listed = await runProgram(["dead-letters", "list", "--json"], province.env);
    const { letters } = listed.code === 0 ? JSON.parse(listed.out) : { letters: [] };
    if (letters.length > 0) return letters;
  }
}
