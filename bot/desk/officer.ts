/** Who works at the desk, as the door that let them in vouches for. */
export type Officer = {
  readonly id: string;
  /** What colleagues and the citizen read. */
  readonly name: string;
};
