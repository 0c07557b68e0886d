import { percent } from "./floors.ts";
import type { Report } from "./make-report.ts";
import type { Timing } from "./time-reading.ts";

/** The report as lines to read. */
export function printReport(report: Report, timings: Readonly<Record<string, Timing>>): string[] {
  const { clean, stripped, noisy } = report.variants;
  const row = (name: keyof typeof clean) =>
    `  ${name.padEnd(24)}${[clean, stripped, noisy].map((it) => percent(it[name]).padStart(10)).join("")}`;
  return [
    `${report.messages} messages${" ".repeat(17)}clean  stripped     noisy`,
    row("top1"),
    row("top2"),
    row("answered_at_once"),
    row("asked_back"),
    row("wrong_shown"),
    row("in_scope_refused"),
    row("out_of_scope_answered"),
    row("scam_recall"),
    row("calibration_error"),
    `  loss without marks: ${percent(report.loss_without_marks)}`,
    ...topicLines(report.topics),
    "taken for something else",
    ...report.confusion.map(
      ({ right, taken_for, times }) => `  ${String(times).padStart(4)}  ${right} → ${taken_for}`,
    ),
    "µs a message          p50       p99  messages/s",
    ...Object.entries(timings).map(
      ([name, { p50, p99, perSecond }]) =>
        `  ${name.padEnd(14)}${[p50, p99, perSecond].map((it) => String(it).padStart(10)).join("")}`,
    ),
  ];
}

/** Both figures of a variant stand under its name. */
function topicLines(topics: Report["topics"]): string[] {
  const cells = (written: readonly string[]) => written.map((it) => it.padStart(10)).join("");
  return [
    `topic            messages${cells(["clean", "", "stripped", "", "noisy"])}`,
    `${" ".repeat(25)}${cells(["top1", "top2", "top1", "top2", "top1", "top2"])}`,
    ...topics.map(({ topic, messages, variants: { clean, stripped, noisy } }) => {
      const figures = [clean, stripped, noisy].flatMap(({ top1, top2 }) => [top1, top2]);
      return `  ${topic.padEnd(15)}${String(messages).padStart(8)}${cells(figures.map(percent))}`;
    }),
  ];
}
