import { pino } from "pino";
import type { Log } from "./log.ts";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** JSON lines on standard error, so that standard output stays free for what a person reads. */
export function createLog(level: LogLevel): Log {
  const redact = { paths: REDACTED, censor: "[hidden]" };
  const log = pino({ level, redact }, pino.destination(2));
  return {
    debug: (facts, message) => {
      if (log.isLevelEnabled("debug")) log.debug(facts(), message);
    },
    info: (facts, message) => log.info(facts, message),
    warn: (facts, message) => log.warn(facts, message),
    error: (facts, message) => log.error(facts, message),
  };
}

/** Keys whose values never reach a log, at the top and one level down. */
const REDACTED = ["text", "message", "phone", "token", "secret", "authorization", "cookie"].flatMap(
  (key) => [key, `*.${key}`],
);
