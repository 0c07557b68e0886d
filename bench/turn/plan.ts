/** How much is measured. All times in ms. */
export type Plan = {
  /** Users that talk at the same time in the closed loop. */
  readonly users: number;
  /** Rounds that count; in each round every subject is measured once. */
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly closedMs: number;
  /** Most turns of one closed loop. */
  readonly maxTurns: number;
  /** Messages a second in the open loop, and by how many users. */
  readonly rate: number;
  readonly openUsers: number;
  readonly openMs: number;
  /** The whole run is given up after this. */
  readonly limitMs: number;
};

export const FULL_PLAN: Plan = {
  users: 32,
  rounds: 5,
  warmUpMs: 4000,
  closedMs: 2500,
  maxTurns: 50_000,
  rate: 100,
  openUsers: 100,
  openMs: 5000,
  limitMs: 300_000,
};

export const QUICK_PLAN: Plan = {
  ...FULL_PLAN,
  rounds: 1,
  warmUpMs: 1000,
  closedMs: 1500,
  openMs: 1500,
  limitMs: 90_000,
};
