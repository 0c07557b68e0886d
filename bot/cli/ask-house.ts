import { readFileSync } from "node:fs";
import { controlMethods } from "../admin/control-methods.ts";
import { readConfig } from "../config.ts";
import { openHouse } from "../house.ts";
import { createLog } from "../log/create-log.ts";
import type { Meter } from "../log/meter.ts";
import { ControlRefusal } from "../store/control/control-refusal.ts";
import type { ControlRequest } from "../store/control/read-request.ts";
import { takeDataFolder } from "../store/data-lock.ts";
import { HELD_SEAT } from "../store/seat.ts";
import { askServer } from "./ask-server.ts";
import type { Io } from "./command.ts";
import { UsageError } from "./command.ts";
import { libraryForCommand } from "./library-for-command.ts";

/**
 * Asks the server that owns the data folder; opens the folder itself when nobody does. What is to be sent
 * then waits in the outbox for the next start of the server.
 */
export async function askHouse(request: ControlRequest, io: Io): Promise<unknown> {
  const config = readConfig(io.env, {
    libraryDir: io.shippedDir,
    readFile: (path) => readFileSync(path, "utf8"),
  });
  const lock = takeDataFolder(config.dataDir);
  if (lock.outcome === "held") return await askServer(config.dataDir, request);
  try {
    const library = await libraryForCommand(config.libraryDir, io);
    if (library === null) throw new UsageError("the library has errors");
    // With Redis the workers of other machines do the work.
    const works = config.redis === null;
    const house = await openHouse({
      ...config,
      works,
      seat: HELD_SEAT,
      secret: config.sessionSecret,
      library: () => library,
      log: createLog("warn"),
      meter: NOBODY_READS,
      now: io.now,
    });
    try {
      if (works) house.workLanes();
      return await controlMethods(house, io.now).get(request.method)?.call(request.params);
    } catch (error) {
      if (error instanceof ControlRefusal) throw new UsageError(error.message, error);
      throw error;
    } finally {
      await house.close();
    }
  } finally {
    lock.release();
  }
}

/** A command ends before anybody could ask for figures. */
const NOBODY_READS: Meter = {
  accepted: () => undefined,
  turnTaken: () => undefined,
  settled: () => undefined,
  storeAnswered: () => undefined,
};
