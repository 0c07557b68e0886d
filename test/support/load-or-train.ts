import { join } from "node:path";
import { trainOrLoad } from "../../bot/sources/model-cache/train-or-load.ts";
import type { TrainingData } from "../../bot/understand/model.ts";

const BUILT = join(import.meta.dirname, "../../dist/models");

/** Compiling the shipped library again and again need not train its model each time: the build did. */
export const loadOrTrain = (data: TrainingData) =>
  trainOrLoad({ shipped: BUILT, own: undefined }, data);
