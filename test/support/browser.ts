import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

/** Starts Debian's Chromium with a new, empty profile. It asks nobody for updates or anything else. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`"${CHROMIUM}" is missing: run \`npm run setup\`, which installs it.`);
  }
  return chromium.launch({ executablePath: CHROMIUM, args: [...QUIET] });
}

const CHROMIUM = "/usr/bin/chromium";

const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;
