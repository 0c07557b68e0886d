import { createServer } from "node:http";
import { createMessenger } from "../../adapters/messenger/create-messenger.ts";
import { openHouse } from "../../bot/house.ts";
import { createFrontDoor } from "../../bot/inbox/front-door.ts";
import { createLog } from "../../bot/log/create-log.ts";
import { createPrometheusMeter } from "../../bot/log/prometheus-meter.ts";
import { createPost } from "../../bot/outbox/create-post.ts";
import { HELD_SEAT } from "../../bot/store/seat.ts";
import { APP_SECRET, PAGE_ID } from "../turn/load/webhook-body.ts";
import { tellPort } from "../turn/subjects/tell-port.ts";

// A program of its own: the built service on the embedded store with its webhook open and nobody at work
// behind it, as a web process is with Redis. It is bundled as the service is (start-door.ts).
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
