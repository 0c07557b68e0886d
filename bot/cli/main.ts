#!/usr/bin/env node
import { createInterface } from "node:readline";
import { shippedDir } from "../sources/shipped-dir.ts";
import { runCli } from "./run-cli.ts";

process.stdout.on("error", () => process.exit(0));
process.exitCode = await runCli(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
  shippedDir: shippedDir(),
  now: Date.now,
  columns: () => process.stdout.columns || null,
  lines: () => createInterface({ input: process.stdin }),
});
