import { z } from "zod";
import { LOG_LEVELS } from "./log/create-log.ts";

/** Settings of one process. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Where citizens reach the service, without a slash at the end; null: not told. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** What this process does: takes citizens' messages in, works them off and sends, or both. */
  readonly role: "web" | "worker" | "both";
  /** Null: the lane store is a SQLite file in the data folder. */
  readonly redis: { readonly url: string; readonly shards: number } | null;
  /** PostgreSQL for the archive; null: a SQLite file in the data folder. */
  readonly databaseUrl: string | null;
  /** Days that talks and closed cases are kept in the archive. */
  readonly retentionDays: number;
  /** The editors' folder: intents/ flows/ content/. */
  readonly libraryDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Null: made and kept in the data folder. */
  readonly sessionSecret: string | null;
  /** How many proxies stand in front, or their addresses; false: none. */
  readonly trustProxy: number | string | false;
  /** Whoever shows it may read /metrics; null: nobody may. */
  readonly metricsToken: string | null;
  readonly zalo: ZaloSettings;
  readonly messenger: MessengerSettings;
};

/** Settings of a Zalo OA; undefined where one is not set. */
export type ZaloSettings = {
  readonly appId: string | undefined;
  readonly appSecret: string | undefined;
  readonly oaId: string | undefined;
  readonly oaSecretKey: string | undefined;
  /** The secret key before the last change; still accepted while it is set. */
  readonly oaSecretKeyPrevious: string | undefined;
  readonly accessToken: string | undefined;
  readonly refreshToken: string | undefined;
  /** Code of the file that proves the domain: zalo_verifier{code}.html. */
  readonly verifier: string | undefined;
  /** Whether the OA's account may send buttons; else options are numbered text. */
  readonly buttons: boolean;
  readonly apiUrl: string;
  readonly oauthUrl: string;
};

/** Settings of a Facebook Page; undefined where one is not set. */
export type MessengerSettings = {
  /** Tells our own echoes from those of other apps. */
  readonly appId: string | undefined;
  readonly appSecret: string | undefined;
  readonly verifyToken: string | undefined;
  readonly pageId: string | undefined;
  readonly pageToken: string | undefined;
  /** Whether Meta granted the feature Human Agent: officers may then answer for seven days. */
  readonly humanAgent: boolean;
  readonly graphUrl: string;
  readonly graphVersion: string;
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
    ...rolesWithoutRedis(set),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    dataDir: data.DATA_DIR,
    role: data.ROLE,
    redis: data.REDIS_URL === undefined ? null : { url: data.REDIS_URL, shards: data.REDIS_SHARDS },
    databaseUrl: data.DATABASE_URL ?? null,
    retentionDays: data.RETENTION_DAYS,
    libraryDir: data.LIBRARY_DIR ?? defaults.libraryDir,
    logLevel: data.LOG_LEVEL,
    sessionSecret: data.SESSION_SECRET ?? null,
    trustProxy: data.TRUST_PROXY,
    metricsToken: data.METRICS_TOKEN ?? null,
    zalo: {
      appId: data.ZALO_APP_ID,
      appSecret: data.ZALO_APP_SECRET,
      oaId: data.ZALO_OA_ID,
      oaSecretKey: data.ZALO_OA_SECRET_KEY,
      oaSecretKeyPrevious: data.ZALO_OA_SECRET_KEY_PREVIOUS,
      accessToken: data.ZALO_ACCESS_TOKEN,
      refreshToken: data.ZALO_REFRESH_TOKEN,
      verifier: data.ZALO_VERIFIER,
      buttons: data.ZALO_BUTTONS,
      apiUrl: data.ZALO_API_URL,
      oauthUrl: data.ZALO_OAUTH_URL,
    },
    messenger: {
      appId: data.MESSENGER_APP_ID,
      appSecret: data.MESSENGER_APP_SECRET,
      verifyToken: data.MESSENGER_VERIFY_TOKEN,
      pageId: data.MESSENGER_PAGE_ID,
      pageToken: data.MESSENGER_PAGE_TOKEN,
      humanAgent: data.MESSENGER_HUMAN_AGENT,
      graphUrl: data.MESSENGER_GRAPH_URL,
      graphVersion: data.MESSENGER_GRAPH_VERSION,
    },
  };
}

/** Without Redis nothing could pass from one process to another. */
function rolesWithoutRedis(set: Readonly<Record<string, string | undefined>>): string[] {
  const { ROLE, REDIS_URL } = set;
  if (REDIS_URL !== undefined || (ROLE !== "web" && ROLE !== "worker")) return [];
  return [`ROLE is ${ROLE}, which needs Redis. Set REDIS_URL, or remove ROLE.`];
}

const SECRET_LENGTH = 32;
const METRICS_TOKEN_LENGTH = 16;

const text = z.string().optional();
/** An address of a vendor, without a slash at the end; another one only for trying things out. */
const vendorUrl = (name: string, url: string) =>
  z
    .url({ protocol: /^https?$/, error: `${name} is not a web address. Remove it to use ${url}.` })
    .default(url)
    .transform((address) => address.replace(/\/+$/, ""));

const onOrOff = (name: string) =>
  z
    .enum(["on", "off"], { error: `${name} is unknown. Set on or off.` })
    .default("off")
    .transform((word) => word === "on");

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
  ROLE: z
    .enum(["web", "worker", "both"], { error: "ROLE is unknown. Set web, worker or both." })
    .default("both"),
  REDIS_URL: z
    .string()
    .regex(/^(rediss?|redis-sentinel|redis-cluster):\/\/|^unix:/, {
      error:
        "REDIS_URL is not an address of Redis. Write it like redis://user:password@host:6379/0.",
    })
    .optional(),
  REDIS_SHARDS: z
    .string()
    .default("64")
    .transform(Number)
    .refine((count) => Number.isInteger(count) && count >= 64 && count <= 256, {
      error: "REDIS_SHARDS is not a number from 64 to 256. Remove it to use 64.",
    }),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error:
        "DATABASE_URL is not a PostgreSQL address. Write it like postgres://user:password@host:5432/name.",
    })
    .optional(),
  RETENTION_DAYS: z
    .string()
    .default("365")
    .transform(Number)
    .refine((days) => Number.isInteger(days) && days >= 1, {
      error:
        "RETENTION_DAYS is not a number of days. Set a whole number from 1 on, for example 365.",
    }),
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
  METRICS_TOKEN: z
    .string()
    .min(METRICS_TOKEN_LENGTH, {
      error: `METRICS_TOKEN is too short. Use at least ${METRICS_TOKEN_LENGTH} characters, or remove it to keep /metrics closed.`,
    })
    .optional(),
  TRUST_PROXY: z.string().default("").transform(readTrustProxy),
  ZALO_APP_ID: text,
  ZALO_APP_SECRET: text,
  ZALO_OA_ID: text,
  ZALO_OA_SECRET_KEY: text,
  ZALO_OA_SECRET_KEY_PREVIOUS: text,
  ZALO_ACCESS_TOKEN: text,
  ZALO_REFRESH_TOKEN: text,
  ZALO_VERIFIER: text,
  ZALO_BUTTONS: onOrOff("ZALO_BUTTONS"),
  ZALO_API_URL: vendorUrl("ZALO_API_URL", "https://openapi.zalo.me"),
  ZALO_OAUTH_URL: vendorUrl("ZALO_OAUTH_URL", "https://oauth.zaloapp.com"),
  MESSENGER_APP_ID: text,
  MESSENGER_APP_SECRET: text,
  MESSENGER_VERIFY_TOKEN: text,
  MESSENGER_PAGE_ID: text,
  MESSENGER_PAGE_TOKEN: text,
  MESSENGER_HUMAN_AGENT: onOrOff("MESSENGER_HUMAN_AGENT"),
  MESSENGER_GRAPH_URL: vendorUrl("MESSENGER_GRAPH_URL", "https://graph.facebook.com"),
  MESSENGER_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, { error: "MESSENGER_GRAPH_VERSION is unknown. Write it like v25.0." })
    .default("v25.0"),
});

function readTrustProxy(written: string): Config["trustProxy"] {
  if (written === "" || written === "false" || written === "0") return false;
  return /^\d+$/.test(written) ? Number(written) : written;
}
