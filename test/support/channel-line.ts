/** A citizen at the other end of a channel of the real server, the same way for every channel. */
export type ChannelLine = {
  readonly write: (text: string) => Promise<void>;
  /** Everything the citizen got so far, in order. */
  readonly texts: () => Promise<readonly string[]>;
};

/** A channel whose vendor stands in between. */
export type VendorLine = ChannelLine & {
  /** For the server. */
  readonly settings: Readonly<Record<string, string>>;
  /** The next sends fail, so that a message is on its way for some six seconds. */
  readonly holdNext: () => void;
  /** A person answers in the vendor's own tool. */
  readonly answerOutside: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const LIMIT_MS = 15_000;
const LOOK_MS = 25;

/** Resolves with the first text beyond the first `after` ones that has the words. */
export async function textWith(line: ChannelLine, words: string, after = 0): Promise<string> {
  const limit = Date.now() + LIMIT_MS;
  for (;;) {
    const texts = await line.texts();
    const found = texts.slice(after).find((it) => it.includes(words));
    if (found !== undefined) return found;
    if (Date.now() > limit) {
      throw new Error(`no text with "${words}" came; the last one is "${texts.at(-1) ?? ""}"`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
