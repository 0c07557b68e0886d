import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ChannelLine, VendorLine } from "../support/channel-line.ts";
import { textWith } from "../support/channel-line.ts";
import { openMessengerLine, openWebLine, openZaloLine } from "../support/open-lines.ts";
import { runProgram } from "../support/run-program.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";

const TEST_LIMIT_MS = 180_000;

let dir = "";
let server: RunningServer;
let lines: { zalo: VendorLine; messenger: VendorLine; webchat: ChannelLine };

/** A server with all three channels, new for each test: conversations start from nothing. */
async function open(): Promise<void> {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-lines-"));
  const url = () => server.url;
  const [zalo, messenger] = await Promise.all([openZaloLine(url), openMessengerLine(url)]);
  server = await startServer(dir, { ...zalo.settings, ...messenger.settings });
  lines = { zalo, messenger, webchat: await openWebLine(url) };
}

async function close(): Promise<void> {
  await server.stop();
  await lines.zalo.stop();
  await lines.messenger.stop();
  await rm(dir, { recursive: true, force: true });
}

beforeAll(open, TEST_LIMIT_MS);
afterAll(close, TEST_LIMIT_MS);

const desk = (...args: string[]) => runProgram(["case", ...args], { DATA_DIR: dir });
const asLan = ["--officer", "lan", "--name", "Lan"];

/** Asks for a person; resolves with the case's code. */
async function askForPerson(line: ChannelLine): Promise<string> {
  const before = (await line.texts()).length;
  await line.write("gặp cán bộ");
  const told = await textWith(line, "mã việc là", before);
  return /[A-Z]\d-\d{4}/.exec(told)?.[0] ?? "";
}

test.each(["zalo", "messenger", "webchat"] as const)(
  "%s: from claim to close an officer speaks, and the bot answers only commands and emergencies",
  async (kind) => {
    const line = lines[kind];
    await line.write("cài vneid");
    await textWith(line, "loại nào");
    const code = await askForPerson(line);
    await line.write("2");
    await textWith(line, "duyệt");
    expect((await desk("list")).out).toContain(code);
    expect(await desk("claim", code, ...asLan)).toMatchObject({ code: 0 });
    await textWith(line, "Lan");
    const claimed = (await line.texts()).length;
    await line.write("đã duyệt rồi");
    await line.write("nhắc lại");
    await textWith(line, "Tin tự động", claimed);
    const repeated = await line.texts();
    expect(repeated[claimed]).toContain("Tin tự động");
    await line.write("nhà bị cháy");
    expect(await textWith(line, "114", repeated.length)).toContain("Tin tự động");
    const reply = await desk("reply", code, "Chào ông, tôi nghe ạ.", ...asLan);
    expect(reply).toMatchObject({ code: 0 });
    await textWith(line, "Chào ông, tôi nghe ạ.");
    const spoken = (await line.texts()).length;
    expect(await desk("close", code, ...asLan)).toMatchObject({ code: 0 });
    await textWith(line, "Cán bộ đã làm xong", spoken);
    const closed = (await line.texts()).length;
    await line.write("đã duyệt rồi");
    expect(await textWith(line, "Bước 1/", closed)).not.toContain("Tin tự động");
  },
  TEST_LIMIT_MS,
);

test.each(["zalo", "messenger"] as const)(
  "%s: a message on its way when the officer claims is never sent",
  async (kind) => {
    await close();
    await open();
    const line = lines[kind];
    const code = await askForPerson(line);
    line.holdNext();
    await line.write("VNeID có mất tiền không");
    expect(await desk("claim", code, ...asLan)).toMatchObject({ code: 0 });
    expect(await desk("reply", code, "Tôi nghe ạ.", ...asLan)).toMatchObject({ code: 0 });
    await textWith(line, "Tôi nghe ạ.");
    const texts = await line.texts();
    expect(texts.join("\n")).not.toContain("mất tiền");
    expect(texts.join("\n")).not.toContain("miễn phí");
    expect(texts).toHaveLength(3);
  },
  TEST_LIMIT_MS,
);

test.each(["zalo", "messenger"] as const)(
  "%s: where a person answers in the vendor's own tool the bot keeps silent, and an officer can claim",
  async (kind) => {
    await close();
    await open();
    const line = lines[kind];
    await line.write("cài vneid");
    await textWith(line, "loại nào");
    await line.answerOutside();
    const before = (await line.texts()).length;
    await line.write("2");
    await line.write("gặp cán bộ");
    const told = await textWith(line, "mã việc là", before);
    expect((await line.texts())[before]).toBe(told);
    expect(told).toContain("Tin tự động");
    const code = /[A-Z]\d-\d{4}/.exec(told)?.[0] ?? "";
    expect(await desk("claim", code, ...asLan)).toMatchObject({ code: 0 });
    expect(await desk("close", code, ...asLan)).toMatchObject({ code: 0 });
    const closed = (await line.texts()).length;
    await line.write("2");
    expect(await textWith(line, "duyệt", closed)).not.toContain("Tin tự động");
  },
  TEST_LIMIT_MS,
);
