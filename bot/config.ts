import { z } from "zod";
import { LOG_LEVELS } from "./log/create-log.ts";

/** Settings of one process. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Where citizens reach the service, without a slash at the end; null: not told. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** The editors' folder: intents/ flows/ content/. */
  readonly libraryDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Null: made and kept in the data folder. */
  readonly sessionSecret: string | null;
  /** How many proxies stand in front, or their addresses; false: none. */
  readonly trustProxy: number | string | false;
};

/** The settings are not usable; `problems` names every one of them. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `config: ${problem}`).join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** Reads the settings from the environment; throws ConfigError with all problems at once. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  defaults: { readonly libraryDir: string },
): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ""));
  const parsed = settings.safeParse(set);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)),
    ...GROWN.filter((name) => name in set).map(
      (name) => `${name} is set, but this version keeps everything in DATA_DIR. Remove it.`,
    ),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    dataDir: data.DATA_DIR,
    libraryDir: data.LIBRARY_DIR ?? defaults.libraryDir,
    logLevel: data.LOG_LEVEL,
    sessionSecret: data.SESSION_SECRET ?? null,
    trustProxy: data.TRUST_PROXY,
  };
}

/** Settings of the grown storage. Ignoring them would store citizens' data where nobody expects it. */
const GROWN = ["REDIS_URL", "DATABASE_URL"];

const SECRET_LENGTH = 32;

const settings = z.object({
  PORT: z
    .string()
    .default("3000")
    .transform(Number)
    .refine((port) => Number.isInteger(port) && port >= 0 && port <= 65_535, {
      error: "PORT is not a port number. Set a number from 1 to 65535, for example 3000.",
    }),
  HOST: z.string().default("0.0.0.0"),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error:
        "PUBLIC_URL is not a web address. Write it with https://, for example https://chat.example.vn.",
    })
    .optional(),
  DATA_DIR: z.string().default("data"),
  LIBRARY_DIR: z.string().optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `LOG_LEVEL is unknown. Set one of: ${LOG_LEVELS.join(", ")}.` })
    .default("info"),
  SESSION_SECRET: z
    .string()
    .min(SECRET_LENGTH, {
      error: `SESSION_SECRET is too short. Use at least ${SECRET_LENGTH} characters, or remove it to have one made.`,
    })
    .optional(),
  TRUST_PROXY: z.string().default("").transform(readTrustProxy),
});

function readTrustProxy(written: string): Config["trustProxy"] {
  if (written === "" || written === "false" || written === "0") return false;
  return /^\d+$/.test(written) ? Number(written) : written;
}
