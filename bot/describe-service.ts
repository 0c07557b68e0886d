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
    `Dẫn Lối is ready: ${address}/chat`,
    `  store    embedded SQLite in ${config.dataDir}/`,
    `  archive  ${config.databaseUrl === null ? "beside it" : `PostgreSQL at ${new URL(config.databaseUrl).host}`}`,
    `  library  ${library.hash.slice(0, 12)} from ${config.libraryDir} (${counts(library)})`,
    ...doors.channels.map((channel) => `  channel  ${channel.kind}: ${lacks(channel.lacks)}`),
  ];
}

function counts(library: Library): string {
  return `${library.flows.size} flows, ${library.faqs.size} answers, ${library.intents.size} intents`;
}

function lacks(missing: readonly string[]): string {
  return missing.length === 0 ? "on" : `lacks: ${missing.join(" ")}`;
}
