import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "@jest/globals";
import { runProgram } from "../support/run-program.ts";
import type { RunningServer } from "../support/start-server.ts";
import { startServer } from "../support/start-server.ts";
import { newVisitor } from "../support/visitor.ts";

const TEST_LIMIT_MS = 180_000;

const dirs: string[] = [];
let running: RunningServer[] = [];
let dir = "";

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "dan-loi-serve-"));
  dirs.push(dir);
  await mkdir(join(dir, "data"));
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running = [];
});

afterAll(async () => {
  for (const it of dirs) await rm(it, { recursive: true, force: true });
});

async function start(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const server = await startServer(join(dir, "data"), settings);
  running.push(server);
  return server;
}

const echo = (words: string) =>
  `luồng: vong\ntên: Vọng\nchủ đề: vneid\nbắt đầu khi: bất kỳ\ncác bước:\n  - nói: "${words}"\n`;

test(
  "the start tells what is on and where the chat is",
  async () => {
    const server = await start();
    expect(server.printed()).toMatch(/Dẫn Lối is ready: http:\/\/localhost:\d+\/chat/);
    expect(server.printed()).toMatch(/store {4}embedded SQLite/);
    expect(server.printed()).toMatch(/library {2}[0-9a-f]{12} /);
    expect(server.printed()).toMatch(/channel {2}webchat: on/);
    expect(await (await fetch(`${server.url}/healthz`)).text()).toBe("ok\n");
    expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({
      ready: true,
      journal: 0,
    });
  },
  TEST_LIMIT_MS,
);

test(
  "a changed library is taken into use; a broken change is refused and the last good one serves",
  async () => {
    const library = join(dir, "library");
    await mkdir(join(library, "flows"), { recursive: true });
    const file = join(library, "flows/vong.yaml");
    await writeFile(file, echo("một"));
    const server = await start({ LIBRARY_DIR: library });
    const visitor = await newVisitor(server.url);
    const answerTo = async (id: string) => {
      await visitor.write(server.url, id, `tin ${id}`);
      const items = await visitor.waitFor(
        server.url,
        (all) => all.at(-1)?.from === "bot" && all.some((it) => it.text === `tin ${id}`),
      );
      return items.at(-1)?.text ?? "";
    };
    expect(await answerTo("a")).toBe("một");
    await writeFile(file, echo("hai"));
    await expectSoon(() => answerTo(`b${Math.random()}`), "hai");
    await writeFile(file, "luồng: [\n");
    await expectSoon(async () => server.errors().includes("is not used"), true);
    expect(await answerTo("c")).toBe("hai");
    await writeFile(file, echo("ba"));
    await expectSoon(() => answerTo(`d${Math.random()}`), "ba");
  },
  TEST_LIMIT_MS,
);

async function expectSoon<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  let last: T | undefined;
  for (let tries = 0; tries < 60; tries += 1) {
    last = await read();
    if (last === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(last).toBe(wanted);
}

test(
  "a library with errors and nothing to fall back on ends the start with its findings",
  async () => {
    const library = join(dir, "library");
    await mkdir(join(library, "flows"), { recursive: true });
    await writeFile(join(library, "flows/x.yaml"), "luồng: y\n");
    await expect(startServer(join(dir, "data"), { LIBRARY_DIR: library })).rejects.toThrow(
      /flows\/x\.yaml:1:/,
    );
  },
  TEST_LIMIT_MS,
);

test(
  "wrong settings are all reported at once, before anything listens",
  async () => {
    const settings = {
      PORT: "ninety",
      LOG_LEVEL: "loud",
      SESSION_SECRET: "short",
      REDIS_URL: "x",
    };
    const failure = startServer(join(dir, "data"), settings);
    await expect(failure).rejects.toThrow(/PORT.*REDIS_URL.*LOG_LEVEL.*SESSION_SECRET/s);
  },
  TEST_LIMIT_MS,
);

test(
  "a second server on the same data folder is refused, and a copy of the folder serves the same talk",
  async () => {
    const server = await start();
    await expect(startServer(join(dir, "data"))).rejects.toThrow(/in use by another process/);
    const visitor = await newVisitor(server.url);
    await visitor.write(server.url, "eins", "VNeID có mất tiền không");
    await visitor.waitFor(server.url, (items) => items.at(-1)?.from === "bot");
    await server.stop();
    await cp(join(dir, "data"), join(dir, "copy"), { recursive: true });
    const other = await startServer(join(dir, "copy"));
    running.push(other);
    const history = await visitor.history(other.url);
    expect(history.map((item) => item.from)).toEqual(["citizen", "bot"]);
  },
  TEST_LIMIT_MS,
);

test(
  "a command works on the data folder also when no server runs",
  async () => {
    const server = await start();
    const visitor = await newVisitor(server.url);
    await visitor.write(server.url, "eins", "gặp cán bộ");
    const items = await visitor.waitFor(server.url, (all) => all.at(-1)?.from === "bot");
    const code = /[A-Z]\d-\d{4}/.exec(items.at(-1)?.text ?? "")?.[0] ?? "";
    await server.stop();
    const env = { DATA_DIR: join(dir, "data") };
    expect((await runProgram(["case", "list"], env)).out).toContain(code);
    expect(await runProgram(["case", "claim", code, "--officer", "lan"], env)).toMatchObject({
      code: 0,
    });
    expect(
      await runProgram(["case", "reply", code, "Vâng ạ", "--officer", "lan"], env),
    ).toMatchObject({
      code: 0,
    });
    const again = await start();
    await visitor.waitFor(again.url, (all) => all.at(-1)?.text === "Vâng ạ");
  },
  TEST_LIMIT_MS,
);

const WRONG_BODIES: readonly (readonly [string, string, number])[] = [
  ["an empty body", "", 400],
  ["no JSON", "{", 400],
  ["a list", "[]", 400],
  ["no id", '{"text":"a"}', 400],
  ["an unknown field", '{"id":"a","text":"a","more":1}', 400],
  ["a number as text", '{"id":"a","text":5}', 400],
  ["an empty text", '{"id":"a","text":"  "}', 400],
  ["10,001 characters", JSON.stringify({ id: "a", text: "a".repeat(10_001) }), 400],
  ["1 MiB", JSON.stringify({ id: "a", text: "a".repeat(1024 * 1024) }), 413],
];

test(
  "bad input gets a clear refusal, strange input an answer, and the server lives",
  async () => {
    const server = await start();
    const visitor = await newVisitor(server.url);
    for (const [what, body, status] of WRONG_BODIES) {
      const response = await visitor.post(server.url, body);
      expect([what, response.status]).toEqual([what, status]);
      expect(await response.json()).toMatchObject({
        error: { code: expect.any(String), message: expect.any(String) },
      });
    }
    const strange = [
      "a".repeat(10_000),
      "a\u0000b",
      "\ud83d",
      "e\u0301".repeat(50),
      "{Ông/bà} $t(x)",
    ];
    for (const [index, text] of strange.entries()) {
      const response = await visitor.write(server.url, `s${index}`, text);
      expect(response.status).toBe(200);
    }
    const items = await visitor.waitFor(
      server.url,
      (all) => all.filter((it) => it.from === "bot").length >= strange.length,
    );
    expect(items.filter((it) => it.from === "citizen")).toHaveLength(strange.length);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  },
  TEST_LIMIT_MS,
);
