import { openEventStream } from "./event-stream.ts";

export type ShownItem = {
  readonly from: "citizen" | "bot" | "automatic" | "officer";
  readonly id: string;
  readonly text: string;
  readonly buttons?: readonly { readonly label: string; readonly payload?: string }[];
};

/** A browser's part of the web chat: one cookie over all restarts of the server. */
export type Visitor = {
  readonly cookie: string;
  /** Id of the conversation with the page's one account. */
  readonly conversation: string;
  /** Posts a body as it is; the promise fails when the server is gone. */
  post(url: string, body: unknown): Promise<Response>;
  /** Posts a text with an id of its own. */
  write(url: string, id: string, text: string): Promise<Response>;
  /** Everything the page would show after a reload. */
  history(url: string): Promise<readonly ShownItem[]>;
  /** Reads the stream until `done` says so. */
  waitFor(
    url: string,
    done: (items: readonly ShownItem[]) => boolean,
  ): Promise<readonly ShownItem[]>;
};

export async function newVisitor(url: string): Promise<Visitor> {
  const page = await fetch(`${url}/chat`);
  const cookie = page.headers
    .getSetCookie()
    .map((it) => it.split(";")[0])
    .join("; ");
  await page.text();
  const post = (at: string, body: unknown) =>
    fetch(`${at}/webchat/messages`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const read = async (
    at: string,
    done: (items: readonly ShownItem[], ready: boolean) => boolean,
  ) => {
    const stream = await openEventStream(`${at}/webchat/stream`, { cookie });
    const items: ShownItem[] = [];
    for (let event = await stream.next(); event !== null; event = await stream.next()) {
      const ready = event.event === "ready";
      if (event.event === "restart") items.length = 0;
      else if (!ready) items.push(JSON.parse(event.data).item);
      if (done(items, ready)) break;
    }
    await stream.close();
    return items;
  };
  const user = cookie.slice(cookie.indexOf("=") + 1, cookie.lastIndexOf("."));
  return {
    cookie,
    conversation: `webchat:web:${user}`,
    post,
    write: (at, id, text) => post(at, { id, text }),
    history: (at) => read(at, (_, ready) => ready),
    waitFor: (at, done) => read(at, (items) => done(items)),
  };
}
