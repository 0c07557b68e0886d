import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { openSqliteArchive } from "../../bot/archive/sqlite/open-sqlite-archive.ts";
import { journalRows, opened, wrote } from "../archive/journal-rows.ts";
import { startServer } from "../support/start-server.ts";

const METRICS_TOKEN = "a-token-for-this-test-only";
const HOUR = 3_600_000;

test("open cases are told by how long they can still be answered", async () => {
  const dir = await mkdtemp(join(tmpdir(), "dan-loi-zones-"));
  try {
    await keepCase(dir, "messenger:100200300400500:7000000000000001", "K7-0001", 23);
    await keepCase(dir, "messenger:100200300400500:7000000000000002", "K7-0002", 1);
    await keepCase(dir, "zalo:117:3", "K7-0003", 50);
    const server = await startServer(dir, { METRICS_TOKEN });
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const metrics = await (await fetch(`${server.url}/metrics`, { headers })).text();
    await server.stop();
    const told = metrics.split("\n").filter((line) => line.startsWith("dan_loi_open_cases{"));
    expect(told.filter((line) => !line.endsWith(" 0")).sort()).toEqual([
      'dan_loi_open_cases{channel="messenger",zone="closing"} 1',
      'dan_loi_open_cases{channel="messenger",zone="free"} 1',
      'dan_loi_open_cases{channel="zalo",zone="billed"} 1',
    ]);
    expect(told).toContain('dan_loi_open_cases{channel="webchat",zone="closing"} 0');
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});

/** A citizen wrote so many hours ago, and a case was opened then. */
async function keepCase(dir: string, conversation: string, code: string, hours: number) {
  const archive = await openSqliteArchive(join(dir, "archive.db"));
  const at = Date.now() - hours * HOUR;
  const rows = journalRows(conversation, [wrote("xin chào"), opened(code)]);
  await archive.takeIn(
    rows.map((row) => ({ ...row, at })),
    Date.now(),
  );
  await archive.close();
}
