import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { judge } from "../../bot/scam/judge.ts";
import { loadLibrary } from "../../bot/sources/load-library.ts";
import { percentile } from "../measure/percentile.ts";
import { printJson } from "../measure/print-json.ts";

/** How long one judgement takes, ms: on the evaluation files, and on long texts made to be slow. */
async function run(): Promise<void> {
  const root = `${import.meta.dirname}/../..`;
  const { library } = await loadLibrary(root);
  if (library === null) throw new Error("the shipped library has errors");
  const rules = library.scam;
  const time = (text: string): number => {
    const start = performance.now();
    judge(rules, { text });
    return performance.now() - start;
  };
  const lines = FILES.flatMap((name) =>
    z
      .array(z.string())
      .parse(parse(readFileSync(`${root}/test/scam/evaluation/${name}.yaml`, "utf8"))),
  );
  for (const line of lines) time(line);
  // The best of several rounds: other work on the machine is not ours.
  const best = (text: string): number =>
    Math.min(...Array.from({ length: ROUNDS }, () => time(text)));
  const ordinary = lines.map(best);
  const slow = SLOW.map((piece) => ({
    piece,
    ms: best(piece.repeat(Math.ceil(LONG / piece.length))),
  }));
  printJson({
    judgements: ordinary.length,
    p50: percentile(ordinary, 0.5),
    p99: percentile(ordinary, 0.99),
    longest: Math.max(...slow.map(({ ms }) => ms)),
    slow,
  });
}

const FILES = ["messages-scam", "messages-genuine", "links-scam", "links-genuine"];
const ROUNDS = 20;
/** As many characters as are read of a message. */
const LONG = 10_000;
const SLOW = [
  "chuyển ",
  "đọc mã ",
  "không ",
  "a.",
  "a ",
  "1.",
  "1 2 3 ",
  "http://a@",
  "vneid.gov.vn.x-y.com ",
  "https://google.com/?u=",
  "%25",
  "xn--a",
  "chuyenkhoan",
  "bấm vào link gửi mã otp cho em chuyển tiền ",
  "[.]",
  "công an gọi bảo ",
];

await run();
