import type { Library } from "../../library/library.ts";
import type { TalkTest } from "../../library/talk-test.ts";
import { lookAtTimes } from "../../sources/look-at-times.ts";
import { runAfterQuiet } from "../../sources/run-after-quiet.ts";
import { watchLibrary } from "../../sources/watch-library.ts";
import type { Io } from "../command.ts";
import { printFindings } from "../print-findings.ts";
import { changedFlows } from "./changed-flows.ts";
import { lookAtTestFiles } from "./find-test-files.ts";
import { printResult, printSum } from "./print-results.ts";
import { runTalk } from "./run-talk.ts";
import type { TalkResult } from "./talk-result.ts";
import type { Suite } from "./talk-suite.ts";
import { placesOf, readSuite } from "./talk-suite.ts";

/**
 * Runs the talks again whenever a YAML file is saved, only those that the change can touch. Never ends
 * by itself, whatever is saved.
 */
export async function watchTalks(library: Library, suite: Suite, io: Io): Promise<never> {
  let inUse = library;
  let last = new Map<string, TalkResult>();
  const tryTalks = async (changed: Library) => {
    const touched = changedFlows(inUse, changed);
    inUse = changed;
    const { tests, findings, notRun } = await readSuite(suite, inUse);
    if (findings.length > 0) io.out(printFindings(findings).trimEnd());
    const due = tests.filter((test) => isDue(test, last.get(keyOf(test)), touched));
    const results = due.map((test) => runTalk(inUse, test));
    for (const result of results) {
      for (const line of printResult(result, io.columns())) io.out(line);
    }
    const kept = tests.flatMap((test) => last.get(keyOf(test)) ?? []);
    last = new Map([...kept, ...results].map((result) => [keyOf(result.test), result]));
    const untouched = due.length === 0 && tests.length > 0 && notRun === 0;
    io.out(untouched ? UNTOUCHED : printSum([...last.values()], notRun));
  };
  const run = (changed: Library) =>
    tryTalks(changed).catch((error: unknown) => {
      io.out(`Chưa thử được: ${error instanceof Error ? error.message : String(error)}`);
    });
  const look = () => lookAtTestFiles(placesOf(suite));
  const lastLook = await look();
  await tryTalks(library);
  const talks = runAfterQuiet(() => run(inUse), QUIET);
  lookAtTimes(look, talks.soon, { lastLook, every: LOOK_EVERY });
  const options = { shippedDir: io.shippedDir, now: io.now, inUse: library.hash };
  watchLibrary(
    suite.dir,
    (changed) => void run(changed),
    (findings) => {
      io.out(printFindings(findings.filter((it) => it.severity === "error")).trimEnd());
      io.out(REFUSED);
    },
    options,
  );
  io.out("Đang chờ tệp YAML được lưu. Bấm Ctrl+C để thôi.");
  // What looks at files keeps no program awake.
  return new Promise(() => void setInterval(() => undefined, LOOK_EVERY));
}

const QUIET = 150;
/**
 * ms between looks at the talks' files. Node 20 loses sight of a file that another one is put in place of,
 * which is how many editors save.
 */
const LOOK_EVERY = 400;
const UNTOUCHED = "Không hội thoại nào bị ảnh hưởng.";
const REFUSED = "Nội dung còn lỗi nên chưa thử lại. Sửa rồi lưu, máy thử tiếp.";

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
