import type { RunningWebchat } from "./start-webchat.ts";

/** A browser without a page: it has the cookie and speaks HTTP. */
export type Visitor = {
  readonly cookie: string;
  /** The visitor's name, as the cookie carries it. */
  readonly user: string;
  post(body: unknown): Promise<Answer>;
  /** Posts bytes or text as they are. */
  postRaw(
    body: string | Uint8Array<ArrayBuffer>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
};

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** Opens the page and keeps the cookie that it sets. */
export async function visit(chat: RunningWebchat): Promise<Visitor> {
  const page = await fetch(`${chat.url}/chat`);
  const cookie = cookieOf(page);
  const postRaw: Visitor["postRaw"] = async (body, headers = {}) => {
    const response = await fetch(`${chat.url}/webchat/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Cookie: cookie, ...headers },
      body,
    });
    return answerOf(response);
  };
  return {
    cookie,
    user: cookie.slice(cookie.indexOf("=") + 1, cookie.lastIndexOf(".")),
    post: (body) => postRaw(JSON.stringify(body)),
    postRaw,
  };
}

/** Name and value of the cookie that a response sets. */
export function cookieOf(response: Response): string {
  const [cookie = ""] = (response.headers.get("Set-Cookie") ?? "").split(";");
  return cookie;
}

export async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, body: await response.json() };
}
