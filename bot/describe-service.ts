import type { Config } from "./config.ts";
import type { Doors } from "./doors.ts";
import type { Library } from "./library/library.ts";

/** What an operator reads when the service is up: what is on, what each channel lacks, where the chat is. */
export function describeService(service: {
  readonly config: Config;
  readonly port: number;
  readonly library: Library;
  readonly doors: Doors;
}): string[] {
  const { config, port, library, doors } = service;
  const address = config.publicUrl ?? `http://localhost:${port}`;
  return [
    `Dẫn Lối is ready: ${address}/chat${config.role === "both" ? "" : ` (${config.role})`}`,
    `  store    ${storeOf(config)}`,
    `  archive  ${archiveOf(config)}`,
    `  library  ${library.hash.slice(0, 12)} from ${config.libraryDir} (${counts(library)})`,
    ...doors.channels.map((channel) => `  channel  ${channel.kind}: ${lacks(channel.lacks)}`),
    ...unknownUnits(config, library),
  ];
}

function storeOf({ redis, dataDir }: Config): string {
  if (redis === null) return `embedded SQLite in ${dataDir}/`;
  // Without user and password.
  return `Redis at ${redis.url.replace(/^.*@|^[a-z-]+:(\/\/)?/, "")}, ${redis.shards} shards`;
}

function archiveOf({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl === null) return `embedded SQLite in ${dataDir}/`;
  return `PostgreSQL at ${new URL(databaseUrl).host}`;
}

function counts(library: Library): string {
  return `${library.flows.size} flows, ${library.faqs.size} answers, ${library.intents.size} intents`;
}

function lacks(missing: readonly string[]): string {
  return missing.length === 0 ? "on" : `lacks: ${missing.join(" ")}`;
}

/** Citizens of such an account would be told another office's hours and address. */
function unknownUnits({ units }: Config, { directory }: Library): string[] {
  return [...units].flatMap(([account, unit]) =>
    directory.has(unit)
      ? []
      : [
          `  unit     "${unit}" of ${account} is not in content/directory.yaml; its first entry is used`,
        ],
  );
}
