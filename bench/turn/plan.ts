/** How much is measured. All times in ms. */
export type Plan = {
  /** Users that talk at the same time in the closed loop. */
  readonly users: number;
  /** Rounds that count; in each round every subject is measured once. */
  readonly rounds: number;
  /** Counted in turns, not in time: on a busy machine a server is to be as warm as on a quiet one. */
  readonly warmUpTurns: number;
  readonly roundTurns: number;
  /** A closed loop ends early after this. */
  readonly closedMs: number;
  /** Messages a second in the open loop, by how many users, and in how many rounds. */
  readonly rate: number;
  readonly openUsers: number;
  readonly openMs: number;
  readonly openRounds: number;
  /** Turns one by one whose calls to Redis are counted. */
  readonly countedTurns: number;
  /** The whole run is given up after this. */
  readonly limitMs: number;
};

export const FULL_PLAN: Plan = {
  users: 32,
  rounds: 5,
  warmUpTurns: 8000,
  roundTurns: 4000,
  closedMs: 30_000,
  rate: 100,
  openUsers: 100,
  openMs: 5000,
  openRounds: 4,
  countedTurns: 20,
  limitMs: 900_000,
};

export const QUICK_PLAN: Plan = {
  ...FULL_PLAN,
  rounds: 1,
  warmUpTurns: 2000,
  roundTurns: 1000,
  openMs: 1500,
  openRounds: 1,
  countedTurns: 5,
  limitMs: 300_000,
};
