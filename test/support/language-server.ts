import { spawn } from "node:child_process";

/** What the server says or asks by itself, as far as tests look at it. */
export type ServerParams = {
  readonly uri?: string;
  readonly diagnostics?: readonly {
    readonly message: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
  }[];
  readonly items?: readonly { readonly section: string }[];
};

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: ServerParams;
  readonly result?: unknown;
};

type Ears = {
  readonly answer: (method: string, params: ServerParams) => unknown;
  readonly hear: (method: string, params: ServerParams) => void;
};

/** Starts a language server and speaks its protocol over standard input and output. */
export function startLanguageServer(program: string, { answer, hear }: Ears) {
  const child = spawn(process.execPath, [program, "--stdio"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const answers: ((result: unknown) => void)[] = [];
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  readMessages(child.stdout, ({ id, method, params = {}, result }) => {
    if (method === undefined) answers[id ?? -1]?.(result);
    else if (id === undefined) hear(method, params);
    else send({ id, result: answer(method, params) });
  });
  return {
    request: (method: string, params: object): Promise<unknown> =>
      new Promise((resolve) => {
        const id = answers.push(resolve) - 1;
        send({ id, method, params });
      }),
    tell: (method: string, params: object): void => send({ method, params }),
    stop: (): void => void child.kill("SIGKILL"),
  };
}

function readMessages(stream: NodeJS.ReadableStream, take: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  stream.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf(END_OF_HEAD);
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/u.exec(rest.subarray(0, head).toString())?.[1]);
      const start = head + END_OF_HEAD.length;
      if (rest.length < start + length) return;
      const body = rest.subarray(start, start + length).toString();
      rest = rest.subarray(start + length);
      take(JSON.parse(body));
    }
  });
}

const END_OF_HEAD = "\r\n\r\n";
