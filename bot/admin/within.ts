import { setTimeout as sleep } from "node:timers/promises";

/** Whoever watches does not wait longer, ms. */
const PATIENCE_MS = 2000;

/** Null when the answer is an error or takes too long. */
export async function within<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  const waiting = new AbortController();
  const late = sleep(PATIENCE_MS, null, { signal: waiting.signal }).catch(() => null);
  try {
    return await Promise.race([answer.catch(() => null), late]);
  } finally {
    waiting.abort();
  }
}
