import { pino } from "pino";
import type { Log } from "./log.ts";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** JSON lines on standard error, so that standard output stays free for what a person reads. */
export function createLog(level: LogLevel): Log {
  return pino({ level, redact: { paths: REDACTED, censor: "[hidden]" } }, pino.destination(2));
}

/** Keys whose values never reach a log, at the top and one level down. */
const REDACTED = ["text", "message", "phone", "token", "secret", "authorization", "cookie"].flatMap(
  (key) => [key, `*.${key}`],
);
