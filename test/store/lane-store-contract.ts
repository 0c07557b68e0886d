import { test } from "@jest/globals";
import { claimsContract } from "./contract/claims-contract.ts";
import { commitContract } from "./contract/commit-contract.ts";
import { concurrencyContract } from "./contract/concurrency-contract.ts";
import { deadLettersContract } from "./contract/dead-letters-contract.ts";
import { eventsContract } from "./contract/events-contract.ts";
import { forgetContract } from "./contract/forget-contract.ts";
import { journalContract } from "./contract/journal-contract.ts";
import { liveContract } from "./contract/live-contract.ts";
import type { Contract, OpenLanes } from "./contract/open-lanes.ts";
import { outgoingContract } from "./contract/outgoing-contract.ts";
import { reopenContract } from "./contract/reopen-contract.ts";
import { textsContract } from "./contract/texts-contract.ts";
import { timersContract } from "./contract/timers-contract.ts";
import { tokensContract } from "./contract/tokens-contract.ts";
import { waitingContract } from "./contract/waiting-contract.ts";
import { wakingContract } from "./contract/waking-contract.ts";

const CONTRACT: readonly Contract[] = [
  eventsContract,
  claimsContract,
  commitContract,
  timersContract,
  outgoingContract,
  journalContract,
  liveContract,
  deadLettersContract,
  tokensContract,
  forgetContract,
  waitingContract,
  wakingContract,
  textsContract,
  concurrencyContract,
  reopenContract,
];

/** What every lane store must keep. `open` gives a store with fresh data. */
export function laneStoreContract(name: string, open: OpenLanes): void {
  for (const [sentence, see] of CONTRACT.flatMap(Object.entries<Contract[string]>)) {
    test(`${name}: ${sentence}`, async () => {
      const { store, reopen, dispose } = await open();
      try {
        await see(store, reopen);
      } finally {
        await dispose();
      }
    });
  }
}
