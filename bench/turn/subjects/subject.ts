export type SubjectId =
  | "node-http"
  | "express"
  | "bottender-memory"
  | "bottender-redis"
  | "embedded"
  | "redis";

/** A server that is measured. */
export type Subject = {
  readonly id: SubjectId;
  readonly name: string;
  readonly pid: number;
  readonly webhook: URL;
  /** Pages that it serves; users are spread over them. */
  readonly pages: readonly string[];
  /** Address of the Redis that it keeps things in; null: none. */
  readonly redisUrl: string | null;
  /** Whether a text that reached the vendor is the answer to a message. */
  isAnswer(answer: string, message: { readonly text: string; readonly turn: number }): boolean;
  /** Resolves when nothing of the load is left to do: what a turn causes later counts as its cost, too. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};
