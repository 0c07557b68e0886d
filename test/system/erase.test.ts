import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { openEventStream } from "../support/event-stream.ts";
import type { Province } from "../support/faults/province.ts";
import { openProvince } from "../support/faults/province.ts";
import { runProgram } from "../support/run-program.ts";
import type { Visitor } from "../support/visitor.ts";
import { newVisitor } from "../support/visitor.ts";

const TEST_LIMIT_MS = 90_000;
const SECRET = "điều bí mật";

test.each(["embedded", "everysec"] as const)(
  "%s: a visitor erases: the open page begins anew, and neither history nor archive know anything",
  async (store) => {
    const province = await openProvince(store);
    try {
      const { url } = await province.start("both");
      const visitor = await newVisitor(url);
      await say(url, visitor, SECRET, "How old are you?");
      const page = await openEventStream(`${url}/webchat/stream`, { cookie: visitor.cookie });
      const { conversation } = visitor;
      const copy = async () =>
        (await fetch(`${url}/webchat/transcript`, { headers: { cookie: visitor.cookie } })).text();
      expect(await copy()).toContain(SECRET);
      expect(await held(province, conversation)).toContain(SECRET);

      await say(url, visitor, "xóa dữ liệu", "muốn xóa không");
      await visitor.write(url, randomUUID(), "có");
      const events: string[] = [];
      while (!events.at(-1)?.includes("đã xóa hết")) {
        const { event, data } = (await page.next()) ?? { event: "ended", data: "đã xóa hết" };
        events.push(event === "message" ? data : event);
      }
      await page.close();
      expect(events).toContain("restart");
      const history = await visitor.history(url);
      expect(history.map(({ from }) => from)).toEqual(["bot"]);
      expect(history[0]?.text).toContain("đã xóa hết");
      expect(await copy()).not.toContain(SECRET);
      const left = await held(province, conversation);
      expect(left).not.toContain(SECRET);
      expect(JSON.parse(left).lines).toMatchObject([{ author: "bot" }]);
    } finally {
      await province.close();
    }
  },
  TEST_LIMIT_MS,
);

test(
  "an operator has a citizen's data erased, told by a case, and the page begins anew",
  async () => {
    const province = await openProvince("embedded");
    try {
      const { url } = await province.start("both");
      const visitor = await newVisitor(url);
      await say(url, visitor, SECRET, "How old are you?");
      await say(url, visitor, "gặp cán bộ", "mã việc");
      const listed = JSON.parse((await run(province, "case", "list", "--json")).out);
      const { code } = listed.cases[0];
      expect(await run(province, "erase", code)).toMatchObject({ code: 2 });
      expect(await run(province, "erase", "K9-9999", "--yes")).toMatchObject({ code: 1 });
      expect(await run(province, "erase", code, "--yes")).toMatchObject({ code: 0 });
      // A page that opens on an empty talk may have been greeted by now.
      const left = await visitor.history(url);
      expect(left.filter(({ text }) => !text.includes("Xin chào"))).toEqual([]);
      expect(await held(province, visitor.conversation)).not.toContain(SECRET);
    } finally {
      await province.close();
    }
  },
  TEST_LIMIT_MS,
);

/** Waits for an answer that comes behind what is said; an erased talk has only that. */
async function say(url: string, visitor: Visitor, text: string, words: string): Promise<void> {
  await visitor.write(url, randomUUID(), text);
  await visitor.waitFor(url, (items) =>
    items.some(({ from, text: said }) => from !== "citizen" && said.includes(words)),
  );
}

function run(province: Province, ...args: string[]) {
  return runProgram(args, province.env);
}

async function held(province: Province, of: string): Promise<string> {
  const { code, out, err } = await run(province, "export", of);
  if (code !== 0) throw new Error(`export ended with ${code}: ${err}`);
  return out;
}
