import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { endChild, hasEnded } from "./end-child.ts";
import { freePort } from "./free-port.ts";

export type RunningPostgres = {
  /** A new, empty database; returns its address. */
  createDatabase(): Promise<string>;
  /** Ends the server as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** A PostgreSQL server on a free port of 127.0.0.1, with data of its own. */
export async function startPostgres(): Promise<RunningPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "dan-loi-postgres-"));
  const data = join(folder, "data");
  const user = serverUser();
  await mkdir(data);
  if (user !== null) {
    await chmod(folder, 0o755);
    await chown(data, user.uid, user.gid);
  }
  const run = { ...user, cwd: data };
  const initdb = ["-D", data, "-U", "dan_loi", "--auth=trust", "-E", "UTF8", "--no-sync"];
  execFileSync(join(binDir(), "initdb"), [...initdb, "--locale=C.UTF-8"], {
    ...run,
    stdio: "pipe",
  });
  const port = await freePort();
  const options = ["-D", data, "-p", `${port}`, "-h", "127.0.0.1", "-k", data];
  const log = join(folder, "log");
  const logged = openSync(log, "a");
  const start = () =>
    spawn(join(binDir(), "postgres"), options, { ...run, stdio: ["ignore", logged, logged] });
  const url = (database: string) => `postgres://dan_loi@127.0.0.1:${port}/${database}`;
  let server = start();
  const ready = async () => {
    const limit = Date.now() + START_LIMIT_MS;
    while (!(await answers(url("postgres")))) {
      if (Date.now() > limit) throw new Error(`PostgreSQL did not start: ${await lastWords(log)}`);
      await sleep(20);
      // Sessions of a killed server may still hold its memory; it does not start beside them.
      if (hasEnded(server)) server = start();
    }
  };
  await ready();
  return {
    async createDatabase() {
      const name = `t${randomUUID().replaceAll("-", "")}`;
      await query(url("postgres"), `CREATE DATABASE ${name}`);
      return url(name);
    },
    kill: () => endChild(server, "SIGKILL"),
    async restart() {
      server = start();
      await ready();
    },
    async stop() {
      await endChild(server, "SIGINT");
      closeSync(logged);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; null: as who we are. */
function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** Debian keeps the server's programs in a folder for each version. */
function binDir(): string {
  const versions = "/usr/lib/postgresql";
  const newest = existsSync(versions)
    ? readdirSync(versions).toSorted((one, two) => Number(two) - Number(one))[0]
    : undefined;
  if (newest === undefined) throw new Error("PostgreSQL is missing: run `npm run setup` once");
  return join(versions, newest, "bin");
}

async function answers(url: string): Promise<boolean> {
  try {
    await query(url, "SELECT 1");
    return true;
  } catch {
    return false;
  }
}

const START_LIMIT_MS = 20_000;

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function lastWords(log: string): Promise<string> {
  return (await readFile(log, "utf8")).trim().split("\n").slice(-4).join("\n");
}
