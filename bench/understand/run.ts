import { spawn } from "node:child_process";
import { once } from "node:events";
import { bundleBench } from "../measure/bundle-bench.ts";

/** Measures understanding as the service does it. */
const child = spawn(process.execPath, [await bundleBench("understand/measure")], {
  stdio: "inherit",
});
const [code] = await once(child, "exit");
process.exitCode = Number(code ?? 1);
