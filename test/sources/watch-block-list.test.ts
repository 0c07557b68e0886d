import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { createLog } from "../../bot/log/create-log.ts";
import { parseBlockList } from "../../bot/scam/parse-block-list.ts";
import { watchBlockList } from "../../bot/sources/watch-block-list.ts";
import { until } from "../support/until.ts";

test("both formats, comments and addresses are read; a domain stands for what is below it", () => {
  const { hosts, listed } = parseBlockList(
    "list.txt",
    "# a list\n0.0.0.0 qua-tang.top\nhttps://abc.xyz/login\n! no\nwww.lua.site\ncom\n\n",
  );
  expect(hosts).toBe(3);
  expect(listed("m.qua-tang.top")).toBe("list.txt");
  expect(listed("abc.xyz")).toBe("list.txt");
  expect(listed("lua.site")).toBe("list.txt");
  expect(listed("xqua-tang.top")).toBeNull();
  expect(listed("example.com")).toBeNull();
});

test("a changed file is read again; one that is gone leaves the last good list", async () => {
  const dir = await mkdtemp(join(tmpdir(), "dan-loi-list-"));
  const path = join(dir, "list.txt");
  await writeFile(path, "mot.top\n");
  const watch = await watchBlockList(path, createLog("silent"), 10);
  try {
    expect(watch.listed("mot.top")).toBe("list.txt");
    await writeFile(path, "hai.top\n");
    await utimes(path, new Date(), new Date(Date.now() + 5_000));
    await until(() => watch.listed("hai.top") !== null);
    expect(watch.listed("mot.top")).toBeNull();
    await rm(path);
    expect(watch.listed("hai.top")).toBe("list.txt");
  } finally {
    watch.stop();
    await rm(dir, { recursive: true, force: true });
  }
});

test("without a setting nothing is listed", async () => {
  const watch = await watchBlockList(null, createLog("silent"), 10);
  expect(watch.listed("mot.top")).toBeNull();
});
