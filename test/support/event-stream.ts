/** One server-sent event, or a comment. */
export type StreamEvent = {
  readonly event: string;
  readonly id: string | null;
  readonly data: string;
};

export type EventStream = {
  readonly response: Response;
  /** The next event that is not a comment; null when the server ended the stream. */
  next(): Promise<StreamEvent | null>;
  /** The next comment or field line as sent, such as ":" or "retry: 2000"; null at the end. */
  nextBlock(): Promise<string | null>;
  close(): Promise<void>;
};

/** Reads server-sent events the way a browser does, but shows everything. */
export async function openEventStream(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<EventStream> {
  const aborted = new AbortController();
  const response = await fetch(url, { headers, signal: aborted.signal });
  const blocks = readBlocks(response);
  const nextBlock = async () => (await blocks.next()).value ?? null;
  return {
    response,
    nextBlock,
    async next() {
      for (;;) {
        const block = await nextBlock();
        if (block === null) return null;
        const event = parseBlock(block);
        if (event !== null) return event;
      }
    },
    async close() {
      aborted.abort();
    },
  };
}

async function* readBlocks(response: Response): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body ?? []) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = parts.pop() ?? "";
    yield* parts;
  }
  return undefined;
}

function parseBlock(block: string): StreamEvent | null {
  const fields = new Map(block.split("\n").map(parseLine));
  const data = fields.get("data");
  if (data === undefined) return null;
  return { event: fields.get("event") ?? "message", id: fields.get("id") ?? null, data };
}

function parseLine(line: string): [string, string] {
  const colon = line.indexOf(": ");
  return colon < 0 ? [line, ""] : [line.slice(0, colon), line.slice(colon + 2)];
}
