import { createHash } from "node:crypto";
import { emergencyExamples } from "../../understand/find-emergency.ts";
import type { TaughtData, Trained } from "../../understand/model.ts";
import { train } from "../../understand/train-model.ts";
import type { KeptDirs } from "../kept-files.ts";
import { findKept, keepFile } from "../kept-files.ts";
import { packTrained } from "./pack-trained.ts";
import { unpackTrained } from "./unpack-trained.ts";

/**
 * Takes a trained model from disk, or trains it and keeps it there under the digest of what it was
 * taught. A file that is damaged is made anew; a folder that cannot be written costs only time.
 */
export function trainOrLoad(dirs: KeptDirs, data: TaughtData): Trained {
  const kept = findTrained(dirs, data);
  if (kept !== null) return kept;
  const trained = train(data);
  if (dirs.own !== undefined && trained.labels.length > 0) {
    const name = nameOf(data);
    keepFile(dirs.own, { family: "model-", name, most: MOST_KEPT }, packTrained(trained));
  }
  return trained;
}

/** The model of an earlier training on the same data; null when none is kept. */
export function findTrained(dirs: KeptDirs, data: TaughtData): Trained | null {
  return findKept(dirs, nameOf(data), unpackTrained);
}

/** Rises with every change of how models are trained or packed. */
const FORMAT = 18;

function nameOf(data: TaughtData): string {
  return `model-${FORMAT}-${keyOf(data)}.bin`;
}

function keyOf({ intents, faqs, emergencyPhrases }: TaughtData): string {
  const taught = {
    intents: intents.map(({ id, topic, examples }) => [id, topic, examples]),
    faqs: faqs.map(({ id, topic, questions }) => [id, topic, questions]),
    emergencies: emergencyExamples(emergencyPhrases),
  };
  return createHash("sha256").update(JSON.stringify(taught)).digest("hex").slice(0, 32);
}

/** Every change of an example makes a new file; only the newest are worth their place. */
const MOST_KEPT = 5;
