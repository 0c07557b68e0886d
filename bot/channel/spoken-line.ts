/** One line of a talk, as its citizen may have a copy of it. */
export type SpokenLine = {
  /** ms since the epoch. */
  readonly at: number;
  readonly author: "citizen" | "bot" | "automatic" | "officer";
  /** Empty where there were no words: a picture, a place. */
  readonly text: string;
};

/** Everything that was said to and by one citizen, oldest first; null: it cannot be told at the moment. */
export type ReadTranscript = (
  account: string,
  user: string,
) => Promise<readonly SpokenLine[] | null>;
