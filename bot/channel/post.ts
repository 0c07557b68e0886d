import type { MayGo } from "./channel.ts";

/** Posts to a vendor, on a connection that is kept open. Follows no redirect. Throws PostError. */
export type Post = (url: string, request: PostRequest) => Promise<PostAnswer>;

export type PostRequest = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Until the whole answer must be there; ms. */
  readonly timeout: number;
  /** Asked when the connection stands; on false nothing goes out, with the PostError "WITHDRAWN". */
  readonly mayGo?: MayGo | undefined;
};

export type PostAnswer = {
  readonly status: number;
  /** A header of the answer by its name in lower case; null when it is not there. */
  header(name: string): string | null;
  readonly text: string;
};
