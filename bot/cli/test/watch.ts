import { watch } from "node:fs";
import type { Library } from "../../library/library.ts";
import type { TalkTest } from "../../library/talk-test.ts";
import { runAfterQuiet } from "../../sources/run-after-quiet.ts";
import { watchLibrary } from "../../sources/watch-library.ts";
import type { Io } from "../command.ts";
import { printFindings } from "../print-findings.ts";
import { changedFlows } from "./changed-flows.ts";
import { printResult, printSum } from "./print-results.ts";
import { runTalk } from "./run-talk.ts";
import type { TalkResult } from "./talk-result.ts";
import type { Suite } from "./talk-suite.ts";
import { placesOf, readSuite } from "./talk-suite.ts";

/** Runs the talks again whenever a YAML file is saved, only those that the change can touch. Never ends. */
export async function watchTalks(library: Library, suite: Suite, io: Io): Promise<never> {
  let inUse = library;
  let last = new Map<string, TalkResult>();
  const run = async (changed: Library) => {
    const touched = changedFlows(inUse, changed);
    inUse = changed;
    const { tests, findings } = await readSuite(suite, inUse);
    if (findings.length > 0) io.out(printFindings(findings).trimEnd());
    const due = tests.filter((test) => isDue(test, last.get(keyOf(test)), touched));
    const results = due.map((test) => runTalk(inUse, test));
    for (const result of results) for (const line of printResult(result)) io.out(line);
    const kept = tests.flatMap((test) => last.get(keyOf(test)) ?? []);
    last = new Map([...kept, ...results].map((result) => [keyOf(result.test), result]));
    io.out(due.length === 0 ? "Không hội thoại nào bị ảnh hưởng." : printSum([...last.values()]));
  };
  await run(library);
  const talks = runAfterQuiet(() => run(inUse), QUIET);
  for (const place of placesOf(suite)) watch(place, { recursive: true }, talks.soon);
  const options = { shippedDir: io.shippedDir, now: io.now, inUse: library.hash };
  watchLibrary(
    suite.dir,
    (changed) => void run(changed),
    (findings) => io.out(printFindings(findings.filter((it) => it.severity === "error")).trimEnd()),
    options,
  );
  io.out("Đang chờ tệp YAML được lưu. Bấm Ctrl+C để thôi.");
  return new Promise(() => undefined);
}

const QUIET = 150;

function keyOf(test: TalkTest): string {
  return `${test.file}:${test.name}`;
}

/** A talk is run when its file changed, when it failed, or when a flow it came through changed. */
function isDue(
  test: TalkTest,
  last: TalkResult | undefined,
  touched: ReadonlySet<string> | "all",
): boolean {
  if (last === undefined || last.failure !== null || touched === "all") return true;
  if (JSON.stringify(last.test) !== JSON.stringify(test)) return true;
  const flows = [test.flow, ...last.entered.map(({ flow }) => flow)];
  return flows.some((flow) => flow !== null && touched.has(flow));
}
