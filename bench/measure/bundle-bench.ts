import { join } from "node:path";
import { build } from "vite";

const ROOT = join(import.meta.dirname, "../..");

/**
 * Bundles a program of a bench as the service itself is, into a folder that the next build of the service takes
 * away. What runs straight from its sources is slower: each of its functions is given its name when it is made.
 * @param entry path in `bench/`, without its ending
 */
export async function bundleBench(entry: string): Promise<string> {
  const outDir = join(ROOT, "dist/bench");
  await build({
    configFile: join(ROOT, "bot/vite.config.js"),
    logLevel: "warn",
    build: { outDir, rolldownOptions: { input: { [entry]: join(ROOT, `bench/${entry}.ts`) } } },
  });
  return join(outDir, `${entry}.js`);
}
