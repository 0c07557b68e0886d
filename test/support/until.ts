const LIMIT_MS = 25_000;
const LOOK_MS = 15;

/** Resolves once `holds` does; rejects after 25 seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const limit = Date.now() + LIMIT_MS;
  while (!holds()) {
    if (Date.now() > limit) throw new Error("it did not happen within 25 seconds");
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
