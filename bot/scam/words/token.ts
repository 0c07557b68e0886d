/** A word of a message, folded, and where it stands in the text. */
export type Token = {
  readonly word: string;
  /** Its Vietnamese marks; "" where it has none or is a guess. */
  readonly marks: string;
  readonly from: number;
  readonly to: number;
  /** Number of its sentence. */
  readonly sentence: number;
  /** Number of its clause: any mark but a space begins a new one. */
  readonly clause: number;
};

/** A word as it was written. */
export type RawWord = Omit<Token, "word" | "marks"> & { readonly written: string };
