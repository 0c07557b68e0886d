import { lstatSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { z } from "zod";
import { callControl } from "../../../bot/store/control/call-control.ts";
import { controlMethod } from "../../../bot/store/control/control-method.ts";
import { CONTROL_BODY_LIMIT } from "../../../bot/store/control/read-request.ts";
import type { ControlServer } from "../../../bot/store/control/serve-control.ts";
import { serveControl } from "../../../bot/store/control/serve-control.ts";
import { runChild } from "../run-child.ts";
import type { Home } from "../temporary-home.ts";
import { temporaryHome } from "../temporary-home.ts";

const METHODS = new Map([
  [
    "greet",
    controlMethod(z.strictObject({ name: z.string() }), async ({ name }) => ({ hi: name })),
  ],
  ["quiet", controlMethod(z.undefined(), async () => undefined)],
  ["echo", controlMethod(z.unknown(), async (value) => value)],
  [
    "break",
    controlMethod(z.unknown(), async () => {
      throw new Error("the password is 1234");
    }),
  ],
  ["unspeakable", controlMethod(z.unknown(), async () => 10n)],
  ["never", controlMethod(z.unknown(), () => new Promise(() => {}))],
]);

let home: Home;
let path: string;
let complaints: unknown[];
let server: ControlServer | null;
beforeEach(() => {
  home = temporaryHome();
  path = home.path("control.sock");
  complaints = [];
  server = null;
});
afterEach(async () => {
  await server?.close();
  home.remove();
});

async function serve(): Promise<void> {
  server = await serveControl(path, METHODS, (error) => complaints.push(error));
}

test("a program asks and is answered", async () => {
  await serve();
  expect(await callControl(path, { method: "greet", params: { name: "Lan 👩" } }, 2000)).toEqual({
    outcome: "done",
    result: { hi: "Lan 👩" },
  });
  expect(await callControl(path, { method: "quiet" }, 2000)).toEqual({
    outcome: "done",
    result: null,
  });
});

test("many ask at once", async () => {
  await serve();
  const names = Array.from({ length: 30 }, (_, place) => `n${place}`);
  const answers = await Promise.all(
    names.map((name) => callControl(path, { method: "greet", params: { name } }, 5000)),
  );
  expect(answers).toEqual(names.map((name) => ({ outcome: "done", result: { hi: name } })));
});

test("only the owner of the socket may use it", async () => {
  await serve();
  expect(lstatSync(path).mode & 0o777).toBe(0o600);
});

test("nobody listens where there is no socket, or one that was left behind", async () => {
  expect(await callControl(path, { method: "quiet" }, 2000)).toEqual({ outcome: "nobody" });
  await leaveSocketBehind();
  expect(await callControl(path, { method: "quiet" }, 2000)).toEqual({ outcome: "nobody" });
}, 30_000);

test("a socket that a killed process left is replaced", async () => {
  await leaveSocketBehind();
  await serve();
  expect(await callControl(path, { method: "quiet" }, 2000)).toMatchObject({ outcome: "done" });
}, 30_000);

test("a closed server leaves no socket", async () => {
  await serve();
  await server?.close();
  expect(lstatSync(path, { throwIfNoEntry: false })).toBeUndefined();
  server = null;
});

test("a file that is no socket is not touched", async () => {
  writeFileSync(path, "mine");
  await expect(serve()).rejects.toThrow("in the way");
  expect(lstatSync(path).isFile()).toBe(true);
});

test("a folder that is missing is named", async () => {
  path = home.path("no/such/control.sock");
  await expect(serve()).rejects.toThrow("control.sock");
});

test("an unknown method and wrong parameters are refused with a reason", async () => {
  await serve();
  expect(await callControl(path, { method: "dance" }, 2000)).toEqual({
    outcome: "refused",
    status: 404,
    message: 'there is no method "dance"',
  });
  for (const params of [undefined, null, {}, { name: 1 }, { name: "a", more: 1 }, []]) {
    const answer = await callControl(path, { method: "greet", params }, 2000);
    expect(answer).toMatchObject({ outcome: "refused", status: 400 });
  }
  expect(complaints).toEqual([]);
});

test("a method that fails is answered plainly and complained about", async () => {
  await serve();
  for (const method of ["break", "unspeakable"]) {
    const answer = await callControl(path, { method }, 2000);
    expect(answer).toMatchObject({ outcome: "refused", status: 500 });
    expect(JSON.stringify(answer)).not.toContain("1234");
  }
  expect(complaints).toHaveLength(2);
  expect(await callControl(path, { method: "quiet" }, 2000)).toMatchObject({ outcome: "done" });
});

test("a server that does not answer in time is told apart from none", async () => {
  await serve();
  const answer = await callControl(path, { method: "never" }, 50);
  expect(answer).toEqual({ outcome: "failed", message: "no answer within 50 ms" });
});

test("somebody else who listens there is no crash", async () => {
  const stranger = createServer((socket) => socket.resume().end("who are you?\n"));
  await new Promise<void>((resolve) => stranger.listen(path, () => resolve()));
  expect(await callControl(path, { method: "quiet" }, 2000)).toMatchObject({ outcome: "failed" });
  await new Promise((resolve) => stranger.close(resolve));
});

test("bodies that are no request are refused", async () => {
  await serve();
  const bad: readonly (string | Buffer)[] = [
    "",
    "{",
    "null",
    "[]",
    '"quiet"',
    "{}",
    '{"method": 1}',
    '{"method": "quiet", "extra": 1}',
    Buffer.from([0x7b, 0xff, 0x7d]),
  ];
  for (const body of bad) expect((await post("POST", body)).status).toBe(400);
  expect(await post("POST", '{"method": "__proto__"}')).toMatchObject({ status: 404 });
  expect((await post("GET", "")).status).toBe(405);
  expect((await post("PUT", '{"method": "quiet"}')).status).toBe(405);
  expect(JSON.parse((await post("POST", "{")).text)).toEqual({ error: "the request is not JSON" });
});

test("a body may have a mebibyte and not a byte more", async () => {
  await serve();
  const empty = Buffer.byteLength(JSON.stringify({ method: "echo", params: "" }));
  const params = "x".repeat(CONTROL_BODY_LIMIT - empty);
  expect(await callControl(path, { method: "echo", params }, 5000)).toEqual({
    outcome: "done",
    result: params,
  });
  const tooMuch = await callControl(path, { method: "echo", params: `${params}x` }, 5000);
  expect(tooMuch).toMatchObject({ outcome: "refused", status: 413 });
  const farTooMuch = await callControl(path, { method: "echo", params: params.repeat(8) }, 5000);
  expect(farTooMuch).toMatchObject({ outcome: "refused", status: 413 });
});

test("a text with NUL and lone surrogates is answered as it came", async () => {
  await serve();
  const params = "a\0b\ud800c";
  expect(await callControl(path, { method: "echo", params }, 2000)).toEqual({
    outcome: "done",
    result: params,
  });
});

test("a path that is too long for the system is named, with what to do", async () => {
  path = home.path(join("x".repeat(120), "control.sock"));
  await expect(serve()).rejects.toThrow("choose a shorter DATA_DIR");
  expect(await callControl(path, { method: "quiet" }, 2000)).toMatchObject({
    outcome: "failed",
    message: expect.stringContaining("choose a shorter DATA_DIR"),
  });
});

/** Has a process listen on the path and kills it. */
async function leaveSocketBehind(): Promise<void> {
  const child = runChild("control/listen-until-killed.ts", path);
  expect(await child.line()).toBe("listening");
  await child.kill();
  expect(lstatSync(path).isSocket()).toBe(true);
}

type Raw = { readonly status: number; readonly text: string };

function post(method: string, body: string | Buffer): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const call = httpRequest({ socketPath: path, method, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => {
        text += piece;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on("error", reject);
    call.end(body);
  });
}
