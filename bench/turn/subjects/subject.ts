/** A server that is measured. */
export type Subject = {
  readonly name: string;
  readonly pid: number;
  readonly webhook: URL;
  /** Whether a text that reached the vendor is the answer to a message. */
  isAnswer(answer: string, message: { readonly text: string; readonly turn: number }): boolean;
  /** Resolves when nothing of the load is left to do: what a turn causes later counts as its cost, too. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};
