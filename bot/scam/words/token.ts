/** A word of a message, folded, and where it stands in the text. */
export type Token = {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Number of its sentence. */
  readonly sentence: number;
  /** Number of its clause: any mark but a space begins a new one. */
  readonly clause: number;
};

/** A word as it was written. */
export type RawWord = Omit<Token, "word"> & { readonly written: string };
