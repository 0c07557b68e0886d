import type { RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { controlMethods } from "./admin/control-methods.ts";
import { metricsRoutes } from "./admin/metrics-routes.ts";
import { readGauges } from "./admin/read-gauges.ts";
import { readReadiness } from "./admin/readiness.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { describeService } from "./describe-service.ts";
import type { Doors } from "./doors.ts";
import type { House } from "./house.ts";
import { openHouse } from "./house.ts";
import { createFrontDoor } from "./inbox/front-door.ts";
import { keepLibrary } from "./keep-library.ts";
import type { Library } from "./library/library.ts";
import { createLog } from "./log/create-log.ts";
import type { Log } from "./log/log.ts";
import type { PrometheusMeter } from "./log/prometheus-meter.ts";
import { createPrometheusMeter } from "./log/prometheus-meter.ts";
import { MODEL_FOLDER } from "./sources/load-library.ts";
import { watchBlockList } from "./sources/watch-block-list.ts";
import type { ControlServer } from "./store/control/serve-control.ts";
import { serveControl } from "./store/control/serve-control.ts";
import { takeDataFolder } from "./store/data-lock.ts";
import type { Seat } from "./store/seat.ts";
import { HELD_SEAT, waitForSeat } from "./store/seat.ts";

export type OpenDoors = (
  house: House,
  config: Config,
  parts: { readonly library: () => Library; readonly log: ReturnType<typeof createLog> },
) => Doors;

export type Service = {
  /** Takes nothing new, finishes what is under way, lets go of the data folder. */
  stop(): Promise<void>;
};

/** Opens the house, its doors and its control socket. Null: it could not, and said why on `print`. */
export async function serve(
  config: Config,
  openDoors: OpenDoors,
  print: (line: string) => void,
): Promise<Service | null> {
  const log = createLog(config.logLevel);
  const now = Date.now;
  const seat = takeSeat(config, log);
  if (seat === null) {
    print(`The data folder "${config.dataDir}" is in use by another process. Stop that one first.`);
    return null;
  }
  const kept = await keepLibrary(config.libraryDir, join(config.dataDir, MODEL_FOLDER), {
    log,
    print,
  });
  if (kept === null) {
    seat.close();
    return null;
  }
  const { library } = kept;
  const { path: blockListPath, lookEvery } = config.scamBlockList;
  const blockList = await watchBlockList(blockListPath, log, lookEvery);
  const meter = createPrometheusMeter();
  const secret = config.sessionSecret;
  const works = config.role !== "web";
  const house = await openHouse({
    ...config,
    secret,
    works,
    seat,
    library,
    listed: blockList.listed,
    log,
    meter,
    now,
  });
  await kept.remember(house.store);
  const doors = openDoors(house, config, { library, log });
  const { webhooks, routers } = config.role === "worker" ? NO_CITIZENS : doors;
  const app = createPages(config, { house, doors: { ...doors, routers }, library, meter, now });
  const server = createServer(createFrontDoor(webhooks, app, log));
  const port = await listen(server, config);
  const control = await answerCommands(seat, config, house, { log, now });
  if (works) {
    house.workLanes();
    house.send(doors.channels);
  }
  print(describeService({ config, port, library: library(), doors }).join("\n"));
  return {
    async stop() {
      kept.stop();
      blockList.stop();
      await doors.close();
      await closeServer(server);
      await control.close();
      await house.close();
      seat.close();
    },
  };
}

/** A worker is looked at by operators only. */
const NO_CITIZENS: Pick<Doors, "webhooks" | "routers"> = { webhooks: [], routers: [] };

/** Without Redis the folder's owner alone may start; null: somebody else is. */
function takeSeat({ redis, dataDir }: Config, log: Log): Seat | null {
  const failed = (error: unknown) => log.error({ err: error }, "data folder: it cannot be kept");
  if (redis !== null) return waitForSeat(dataDir, failed);
  const lock = takeDataFolder(dataDir);
  return lock.outcome === "held" ? null : { ...HELD_SEAT, close: lock.release };
}

/** Command-line programs of this machine talk to whoever has the seat. */
async function answerCommands(
  seat: Seat,
  { dataDir }: Config,
  house: House,
  { log, now }: { readonly log: Log; readonly now: () => number },
): Promise<ControlServer> {
  let control: ControlServer | null = null;
  await seat.whenTaken(async () => {
    control = await serveControl(
      join(dataDir, "control.sock"),
      controlMethods(house, now),
      (error) => log.error({ err: error }, "control: a command failed"),
    );
  });
  return { close: async () => await control?.close() };
}

function createPages(
  { trustProxy, metricsToken }: Config,
  parts: {
    readonly house: House;
    readonly doors: Doors;
    readonly library: () => Library;
    readonly meter: PrometheusMeter;
    readonly now: () => number;
  },
): RequestListener {
  const { library, meter, now } = parts;
  const { channels, routers } = parts.doors;
  const { store, archive } = parts.house;
  const metrics = metricsRoutes({
    token: metricsToken,
    counted: meter.print,
    gauges: () => readGauges({ store, archive, channels, now }),
  });
  const readiness = () => readReadiness({ store, channels, library: library().hash, now: now() });
  return createApp({ trustProxy, routers: [metrics, ...routers], readiness });
}

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) =>
      reject(new Error(`port ${config.port} on ${config.host} cannot be opened`, { cause })),
    );
    server.listen(config.port, config.host, () => {
      server.removeAllListeners("error");
      resolve(portOf(server.address()));
    });
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Requests under way may end within the grace; idle connections are closed as they become idle. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(force);
}

const SWEEP_MS = 50;
/** How long requests may still take once the service is to stop, ms. */
const GRACE_MS = 10_000;
