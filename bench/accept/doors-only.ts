import { createServer } from "node:http";
import { join } from "node:path";
import { APP_SECRET, PAGE_ID } from "../turn/load/webhook-body.ts";
import { tellPort } from "../turn/subjects/tell-port.ts";

// A program of its own: the built service on the embedded store with its webhook open and nobody at work
// behind it, as a web process is with Redis. Built code, because what tsx makes of ours is slower.
const DIST = join(import.meta.dirname, "../../dist");
const { openHouse }: typeof import("../../bot/house.ts") = await import(`${DIST}/bot/house.js`);
const { createFrontDoor }: typeof import("../../bot/inbox/front-door.ts") = await import(
  `${DIST}/bot/inbox/front-door.js`
);
const { createLog }: typeof import("../../bot/log/create-log.ts") = await import(
  `${DIST}/bot/log/create-log.js`
);
const { createPrometheusMeter }: typeof import("../../bot/log/prometheus-meter.ts") = await import(
  `${DIST}/bot/log/prometheus-meter.js`
);
const { createPost }: typeof import("../../bot/outbox/create-post.ts") = await import(
  `${DIST}/bot/outbox/create-post.js`
);
const { HELD_SEAT }: typeof import("../../bot/store/seat.ts") = await import(
  `${DIST}/bot/store/seat.js`
);
const { createMessenger }: typeof import("../../adapters/messenger/create-messenger.ts") =
  await import(`${DIST}/adapters/messenger/create-messenger.js`);

const log = createLog("info");
const house = await openHouse({
  dataDir: process.cwd(),
  redis: null,
  works: false,
  seat: HELD_SEAT,
  databaseUrl: null,
  retentionDays: 365,
  units: new Map(),
  dossierStatus: null,
  secret: "a secret that seals no button here",
  library: () => {
    throw new Error("nobody takes turns here");
  },
  log,
  meter: createPrometheusMeter(),
  now: Date.now,
});
const { webhook } = createMessenger({
  accounts: [
    {
      account: PAGE_ID,
      appSecret: APP_SECRET,
      verifyToken: "bench",
      pageToken: "bench-page-token",
    },
  ],
  graphUrl: "http://127.0.0.1:9",
  graphVersion: "v25.0",
  accept: house.accept,
  post: createPost(),
  now: Date.now,
  log,
});
tellPort(createServer(createFrontDoor([webhook], (_, response) => response.end(), log)));
