import { z } from "zod";
import type {
  ChannelAccounts,
  MessengerAccount,
  MessengerSettings,
  Units,
  ZaloAccount,
  ZaloSettings,
} from "./config/channel-accounts.ts";
import { DOSSIER_STATUS, dossierStatusOf } from "./config/dossier-status.ts";
import { listedAccounts } from "./config/listed-accounts.ts";
import { readTrustProxy } from "./config/read-trust-proxy.ts";
import { SCAM_BLOCK_LIST, scamBlockListOf } from "./config/scam-block-list.ts";
import { LOG_LEVELS } from "./log/create-log.ts";
import type { DossierStatusSettings } from "./outbox/look-ups/dossier-status.ts";

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
  readonly scamBlockList: ReturnType<typeof scamBlockListOf>;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Null: made and kept in the data folder. */
  readonly sessionSecret: string | null;
  /** How many proxies stand in front, or their addresses; false: none. */
  readonly trustProxy: number | string | false;
  /** Whoever shows it may read /metrics; null: nobody may. */
  readonly metricsToken: string | null;
  readonly zalo: ZaloSettings;
  readonly messenger: MessengerSettings;
  /** The agency's service that tells where a dossier stands; null: not set up. */
  readonly dossierStatus: DossierStatusSettings | null;
  /** Which unit an account belongs to; one that is not listed belongs to the directory's first. */
  readonly units: Units;
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
  outside: {
    /** The program's own library. */
    readonly libraryDir: string;
    /** Text of a file; throws where there is none. */
    readonly readFile: (path: string) => string;
  },
): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ""));
  const parsed = settings.safeParse(set);
  const listed = listedAccounts(set, outside.readFile);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)),
    ...rolesWithoutRedis(set),
    ...listed.problems,
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const { data } = parsed;
  const accounts = listed.accounts ?? namedAccounts(data);
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    dataDir: data.DATA_DIR,
    role: data.ROLE,
    redis: data.REDIS_URL === undefined ? null : { url: data.REDIS_URL, shards: data.REDIS_SHARDS },
    databaseUrl: data.DATABASE_URL ?? null,
    retentionDays: data.RETENTION_DAYS,
    libraryDir: data.LIBRARY_DIR ?? outside.libraryDir,
    scamBlockList: scamBlockListOf(data),
    logLevel: data.LOG_LEVEL,
    sessionSecret: data.SESSION_SECRET ?? null,
    trustProxy: data.TRUST_PROXY,
    metricsToken: data.METRICS_TOKEN ?? null,
    zalo: {
      accounts: accounts.zalo,
      verifier: data.ZALO_VERIFIER,
      apiUrl: data.ZALO_API_URL,
      oauthUrl: data.ZALO_OAUTH_URL,
    },
    messenger: {
      accounts: accounts.messenger,
      graphUrl: data.MESSENGER_GRAPH_URL,
      graphVersion: data.MESSENGER_GRAPH_VERSION,
    },
    dossierStatus: dossierStatusOf(data),
    units: accounts.units,
  };
}

/** Without Redis nothing could pass from one process to another. */
function rolesWithoutRedis(set: Readonly<Record<string, string | undefined>>): string[] {
  const { ROLE, REDIS_URL } = set;
  if (REDIS_URL !== undefined || (ROLE !== "web" && ROLE !== "worker")) return [];
  return [`ROLE is ${ROLE}, which needs Redis. Set REDIS_URL, or remove ROLE.`];
}

/** The one OA and the one Page that the environment names. */
function namedAccounts(data: z.infer<typeof settings>): ChannelAccounts {
  const oa: ZaloAccount = {
    account: data.ZALO_OA_ID,
    appId: data.ZALO_APP_ID,
    appSecret: data.ZALO_APP_SECRET,
    oaSecretKey: data.ZALO_OA_SECRET_KEY,
    oaSecretKeyPrevious: data.ZALO_OA_SECRET_KEY_PREVIOUS,
    accessToken: data.ZALO_ACCESS_TOKEN,
    refreshToken: data.ZALO_REFRESH_TOKEN,
    buttons: data.ZALO_BUTTONS,
  };
  const page: MessengerAccount = {
    account: data.MESSENGER_PAGE_ID,
    appId: data.MESSENGER_APP_ID,
    appSecret: data.MESSENGER_APP_SECRET,
    verifyToken: data.MESSENGER_VERIFY_TOKEN,
    pageToken: data.MESSENGER_PAGE_TOKEN,
    humanAgent: data.MESSENGER_HUMAN_AGENT,
  };
  return { zalo: [oa], messenger: [page], units: new Map() };
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
  ...SCAM_BLOCK_LIST,
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
  ...DOSSIER_STATUS,
  MESSENGER_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, { error: "MESSENGER_GRAPH_VERSION is unknown. Write it like v25.0." })
    .default("v25.0"),
});
