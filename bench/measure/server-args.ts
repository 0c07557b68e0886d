import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const ROOT = join(import.meta.dirname, "../..");
const manifest = z.object({ scripts: z.object({ start: z.string().startsWith("node ") }) });

/** What `npm start` gives to node: its options, then the path of the built server. */
export function serverArgs(): readonly string[] {
  const { scripts } = manifest.parse(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")));
  const [, ...args] = scripts.start.split(" ");
  return args.map((arg) => (arg.startsWith("-") ? arg : join(ROOT, arg)));
}
