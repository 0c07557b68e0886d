import type { Severity } from "../../../bot/library/rules/rule.ts";
import type { FindingCode } from "../../../bot/library/rules/rules.ts";
import { RULES } from "../../../bot/library/rules/rules.ts";
import { FOUNDATION, flowFile } from "../compile-sample.ts";
import type { SampleInput } from "./sample-schema.ts";

/** One mistake: a library with it, its place marked by « and », and the same library mended. */
export type RuleSample = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly path: string;
  readonly broken: string;
  readonly mended: string;
  readonly beside: Readonly<Record<string, string>>;
  readonly besideMended: Readonly<Record<string, string>>;
  /** What the page shows: only what matters. */
  readonly shown: { readonly broken: string; readonly mended: string };
};

/** A sample is a whole file, or steps, slots and header lines of the flow "mau". */
export function toSample(code: FindingCode, input: SampleInput): RuleSample {
  const path = input.tệp ?? FLOW;
  const { sai = STEPS, đúng = sai } = input;
  const slots = input["cần biết"] ?? "";
  const slotsMended = input["cần biết đúng"] ?? slots;
  const head = input.đầu ?? "";
  const headMended = input["đầu đúng"] ?? head;
  const start = input.nối === true ? (FOUNDATION[path] ?? "") : "";
  const isFlow = input.tệp === undefined;
  return {
    code,
    severity: input.mức ?? RULES[code].severity,
    path,
    broken: isFlow ? withHead(flowFile(sai, slots), head) : start + sai,
    mended: isFlow ? withHead(flowFile(đúng, slotsMended), headMended) : start + đúng,
    beside: input.kèm ?? {},
    besideMended: input["kèm đúng"] ?? input.kèm ?? {},
    shown: {
      broken: isFlow ? shownPart(head, slots, input.sai) : sai,
      mended: isFlow ? shownPart(headMended, slotsMended, input.đúng ?? input.sai) : đúng,
    },
  };
}

/** Header lines replace those of the same key; a key without a value is taken out. */
function withHead(file: string, head: string): string {
  return head.split("\n").reduce((text, line) => {
    const [key = ""] = line.replace(/[«»]/gu, "").split(":");
    if (key === "") return text;
    const old = new RegExp(`^${key}:.*\n`, "mu");
    if (line.endsWith(":")) return text.replace(old, "");
    return old.test(text) ? text.replace(old, () => `${line}\n`) : `${line}\n${text}`;
  }, file);
}

function shownPart(head: string, slots: string, steps: string | undefined): string {
  const kept = head.split("\n").filter((line) => line !== "" && !line.endsWith(":"));
  const needed = slots === "" ? [] : ["cần biết:", ...slots.split("\n").map((it) => `  ${it}`)];
  return [...kept, ...needed, ...(steps === undefined ? [] : [steps])].join("\n");
}

const FLOW = "flows/mau.yaml";
const STEPS = "- nói: Một";
