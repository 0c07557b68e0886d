import { join } from "node:path";
import { callControl } from "../store/control/call-control.ts";
import type { ControlRequest } from "../store/control/read-request.ts";
import { UsageError } from "./command.ts";

/** Longer than the desk waits for a lane, ms. */
const ANSWER_MS = 15_000;

/** Asks the server that owns a data folder; a UsageError tells when it does not answer. */
export async function askServer(dataDir: string, request: ControlRequest): Promise<unknown> {
  const answer = await callControl(join(dataDir, "control.sock"), request, ANSWER_MS);
  switch (answer.outcome) {
    case "done":
      return answer.result;
    case "refused":
      throw new UsageError(answer.message);
    case "nobody":
      throw new UsageError(`"${dataDir}" is in use, but its owner does not listen yet; try again`);
    case "failed":
      throw new UsageError(`the server did not answer: ${answer.message}`);
  }
}
