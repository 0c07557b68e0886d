const LIMIT_MS = 25_000;
const LOOK_MS = 15;

/** Resolves once `holds` does; rejects after 25 seconds, or what is given. */
export async function until(holds: () => boolean, limitMs: number = LIMIT_MS): Promise<void> {
  const limit = Date.now() + limitMs;
  while (!holds()) {
    if (Date.now() > limit) throw new Error(`it did not happen within ${limitMs / 1000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
