import type { Library } from "../../../library/library.ts";
import { findScenes, waitingSteps } from "./find-scenes.ts";
import type { Scene } from "./scene.ts";
import type { TrialName, Verdict } from "./trials.ts";
import { TRIALS } from "./trials.ts";

/** One test that nobody had to write: a trial at a waiting step. */
export type GeneratedResult = {
  /** "flow/step/trial": stable while the step keeps its id. */
  readonly name: string;
  readonly flow: string;
  readonly step: string;
  /** One Vietnamese sentence; null when it went well. */
  readonly failure: string | null;
};

export type GeneratedRun = {
  readonly results: readonly GeneratedResult[];
  /** "flow/step" of waiting steps to which no way was found. */
  readonly unreached: readonly string[];
};

/** Tries every waiting step of a library: back, repeat, slow, officer, an FAQ, garbage, old buttons, a picture. */
export function runGenerated(library: Library): GeneratedRun {
  const scenes = findScenes(library);
  const steps = waitingSteps(library);
  return {
    results: steps.flatMap((key) => {
      const scene = scenes.get(key);
      return scene === undefined ? [] : tryAll(key, scene);
    }),
    unreached: steps.filter((key) => !scenes.has(key)),
  };
}

function tryAll(key: string, scene: Scene): readonly GeneratedResult[] {
  const [flow = "", step = ""] = key.split("/");
  return trialNames().flatMap((trial) => {
    const verdict = judge(trial, scene);
    if (verdict === "not-here") return [];
    return [{ name: `${key}/${trial}`, flow, step, failure: verdict }];
  });
}

function trialNames(): readonly TrialName[] {
  return ["back", "repeat", "slow", "officer", "faq", "garbage", "stale-button", "image"];
}

/** A trial that throws has failed; the others go on. */
function judge(trial: TrialName, scene: Scene): Verdict {
  try {
    return TRIALS[trial](scene);
  } catch (error) {
    return `Máy gặp lỗi: ${error instanceof Error ? error.message : String(error)}`;
  }
}
