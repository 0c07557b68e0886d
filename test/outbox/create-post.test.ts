import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Server as HttpServer, RequestListener } from "node:http";
import { createServer } from "node:http";
import { createServer as createHttpsServer, Server as HttpsServer } from "node:https";
import type { Socket } from "node:net";
import { createServer as createTcpServer } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { createPost } from "../../bot/outbox/create-post.ts";
import { temporaryHome } from "../store/temporary-home.ts";
import { freePort } from "../support/free-port.ts";
import { makeCertificate } from "../support/make-certificate.ts";
import { until } from "../support/until.ts";

const post = createPost();
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

test("what was answered comes back, and the connection is kept for the next call", async () => {
  const sockets = new Set<Socket>();
  const url = await serve(async (request, response) => {
    sockets.add(request.socket);
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    response.writeHead(201, { "x-mark": "a" });
    response.end(`${request.method} ${request.url} ${request.headers["x-key"]} ${text}`);
  });
  for (const name of ["An", "Bình"]) {
    const answer = await post(`${url}/hello?x=1`, asking(name));
    expect(answer).toMatchObject({ status: 201, text: `POST /hello?x=1 k ${name}` });
    expect(answer.header("x-mark")).toBe("a");
    expect(answer.header("x-other")).toBeNull();
  }
  expect(sockets.size).toBe(1);
});

test("a redirect is an answer, not a way to go", async () => {
  const url = await serve((_, response) => {
    response.writeHead(302, { location: "https://elsewhere.example" }).end();
  });
  expect(await post(url, asking("An"))).toMatchObject({ status: 302 });
});

test("where nobody listens, nothing was sent", async () => {
  const closed = `http://127.0.0.1:${await freePort()}`;
  await expect(post(closed, asking("An"))).rejects.toMatchObject({
    code: "ECONNREFUSED",
    neverSent: true,
  });
});

test("an answer that is late, cut off or far too long leaves it in doubt", async () => {
  const silent = await serve(() => undefined);
  await expect(post(silent, { ...asking("An"), timeout: 30 })).rejects.toMatchObject({
    code: "TIMEOUT",
    neverSent: false,
  });
  const cut = await serve((_, response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("half", () => response.destroy());
  });
  await expect(post(cut, asking("An"))).rejects.toMatchObject({
    code: "ECONNRESET",
    neverSent: false,
  });
  const endless = await serve((_, response) => response.end("x".repeat(2_000_000)));
  await expect(post(endless, asking("An"))).rejects.toMatchObject({ code: "TOO_LARGE" });
});

test("what may not go any more when the connection stands does not leave", async () => {
  const heard: string[] = [];
  const url = await serve((request, response) => {
    heard.push(String(request.headers["x-key"]));
    response.end();
  });
  const withdrawn = { ...asking("An"), mayGo: () => false };
  const refusal = { code: "WITHDRAWN", neverSent: true };
  await expect(post(url, withdrawn)).rejects.toMatchObject(refusal);
  await post(url, { ...asking("An"), mayGo: () => true });
  // The connection of the call before is kept, and the question is asked all the same.
  await expect(post(url, withdrawn)).rejects.toMatchObject(refusal);
  await post(url, asking("An"));
  expect(heard).toEqual(["k", "k"]);
});

test("whether it may go is asked after the wait for a free connection", async () => {
  const waiting: (() => void)[] = [];
  const url = await serve((_, response) => void waiting.push(() => response.end()));
  const first = Array.from({ length: 64 }, () => post(url, asking("An")));
  await until(() => waiting.length === 64);
  let isOurs = true;
  const late = post(url, { ...asking("An"), mayGo: () => isOurs });
  isOurs = false;
  const refused = expect(late).rejects.toMatchObject({ code: "WITHDRAWN" });
  for (const answer of waiting) answer();
  await refused;
  await Promise.all(first);
  expect(waiting).toHaveLength(64);
});

test("until both sides agree on TLS nothing was sent", async () => {
  const home = temporaryHome();
  const { cert, key } = makeCertificate(home.path("."));
  const files = { cert: readFileSync(cert), key: readFileSync(key) };
  const heard: string[] = [];
  const server = createHttpsServer(files, (request) => void heard.push(`${request.url}`));
  const url = await listen(server);
  await expect(post(url, asking("An"))).rejects.toMatchObject({
    code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    neverSent: true,
  });
  expect(heard).toEqual([]);
  home.remove();
});

test("the error says nothing of the address and its secrets", async () => {
  const url = await serve((request) => request.socket.destroy());
  const error = await post(`${url}/?token=hidden`, asking("An")).catch((it: unknown) => it);
  expect(String(error)).toBe("PostError: no answer (ECONNRESET)");
});

test("a program that speaks no HTTP is an error like any other", async () => {
  const server = createTcpServer((socket) => socket.end("what?\n"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stops.push(async () => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  await expect(post(`http://127.0.0.1:${port}`, asking("An"))).rejects.toMatchObject({
    neverSent: false,
  });
});

function asking(body: string) {
  return { headers: { "X-Key": "k" }, body, timeout: 5000 };
}

function serve(listener: RequestListener): Promise<string> {
  return listen(createServer(listener));
}

async function listen(server: HttpServer | HttpsServer): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stops.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  const address = server.address();
  const scheme = server instanceof HttpsServer ? "https" : "http";
  return `${scheme}://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}
