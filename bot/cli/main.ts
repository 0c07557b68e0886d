#!/usr/bin/env node
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { runCli } from "./run-cli.ts";

const shippedDir = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

process.stdout.on("error", () => process.exit(0));
process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
  shippedDir,
  now: Date.now,
  lines: () => createInterface({ input: process.stdin }),
});
