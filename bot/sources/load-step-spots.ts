import type { StepSpot } from "../library/step-spots.ts";
import { findStepSpots } from "../library/step-spots.ts";
import { readLibraryFiles } from "./read-library-files.ts";
import { shippedDir } from "./shipped-dir.ts";

/** Where the steps of a folder's flows stand. */
export async function loadStepSpots(
  dir: string,
  shipped: string = shippedDir(),
): Promise<readonly StepSpot[]> {
  const { files } = await readLibraryFiles(dir, shipped);
  return findStepSpots(files);
}
