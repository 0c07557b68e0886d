// What npm runs on `npm ci` and `npm install`: builds the program and its pages into dist/.
// Everything is built beside the old dist/ and takes its place in one step, so that an error leaves a
// program that works, and a file that was deleted does not live on.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const built = join(root, "dist");
const fresh = join(root, `dist.${process.pid}`);

/** Folders of pages, each with Vite settings and a tsconfig of its own. */
const pages = ["adapters/webchat/page"];
const programs = ["bot/main.js", "bot/cli/main.js"];

const bundle = join(root, "bot/vite.config.js");
const tsc = join(root, "node_modules/typescript/bin/tsc");
const vite = join(root, "node_modules/vite/bin/vite.js");

process.exitCode = [tsc, vite].every(existsSync) ? await buildAll() : tellWhatIsThere();

async function buildAll() {
  const started = performance.now();
  try {
    const results = await Promise.all([
      run(tsc, "-p", "tsconfig.build.json"),
      run(vite, "build", "--config", bundle, "--logLevel", "warn", "--outDir", fresh),
      ...pages.flatMap((page) => [
        run(tsc, "-p", page),
        run(vite, "build", page, "--logLevel", "warn", "--outDir", join(fresh, page)),
      ]),
    ]);
    if (results.includes(false)) return fail("The build stopped at the errors above.");
    for (const file of programs) makeExecutable(join(fresh, file));
    // Names this build: what it keeps on disk is no other build's.
    writeFileSync(join(fresh, "build-id"), randomUUID());
    await trainShipped();
    rmSync(built, { recursive: true, force: true });
    renameSync(fresh, built);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`prepare: built dist/ in ${seconds} s.\n`);
    return 0;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** `npm ci --omit=dev` leaves the tools out; it must not fail where dist/ was built elsewhere. */
function tellWhatIsThere() {
  const needed = [programs[0], ...pages.map((page) => join(page, "index.html"))];
  const missing = needed.filter((file) => !existsSync(join(built, file)));
  const sentence =
    missing.length === 0
      ? "The development tools are absent; the dist/ that is there stays in use."
      : `The development tools are absent and dist/ lacks ${missing.join(" and ")}: run \`npm ci\` once, or copy a built dist/ here.`;
  process.stdout.write(`prepare: ${sentence}\n`);
  return 0;
}

/** Runs a tool; true when it found nothing wrong. */
async function run(tool, ...args) {
  const child = spawn(process.execPath, [tool, ...args], { cwd: root, stdio: "inherit" });
  const [code] = await once(child, "exit");
  return code === 0;
}

/** Compiles and trains the shipped library, so that no first start has to. `check` tells of a broken one. */
async function trainShipped() {
  // A model that was trained for the same words is found there; left in the old dist/, it would go with it.
  if (existsSync(join(built, "models"))) renameSync(join(built, "models"), join(fresh, "models"));
  const { loadLibrary } = await import(join(fresh, "bot/sources/load-library.js"));
  await loadLibrary(root, { modelDir: join(fresh, "models") });
}

function makeExecutable(file) {
  if (existsSync(file)) chmodSync(file, 0o755);
}

function fail(sentence) {
  process.stderr.write(`prepare: ${sentence}\n`);
  return 1;
}
