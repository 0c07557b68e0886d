import { z } from "zod";
import type { PostAnswer } from "../../bot/channel/post.ts";
import { MESSENGER_LIMITS } from "./limits.ts";

/**
 * ms that Meta asks to wait, null when it does not: `Retry-After` in seconds, or the minutes in
 * `X-Business-Use-Case-Usage`, where each of the Page's use cases has a line.
 *
 *     {"100200300400500":[{"type":"messenger","call_count":100,"estimated_time_to_regain_access":5}]}
 */
export function waitAskedFor(header: PostAnswer["header"]): number | null {
  const seconds = /^\d{1,6}$/.exec(header("retry-after") ?? "")?.[0];
  const minutes = longestOf(header("x-business-use-case-usage"));
  const wait = Math.max(Number(seconds ?? 0) * 1_000, minutes * 60_000);
  return wait > 0 ? Math.min(wait, MESSENGER_LIMITS.longestPause) : null;
}

function longestOf(header: string | null): number {
  if (header === null) return 0;
  try {
    const usage = useCases.parse(JSON.parse(header));
    const waits = Object.values(usage).flatMap((cases) => cases.map((it) => it[REGAIN]));
    return Math.max(0, ...waits);
  } catch {
    return 0;
  }
}

const REGAIN = "estimated_time_to_regain_access";

const useCases = z.record(z.string(), z.array(z.object({ [REGAIN]: z.number().catch(0) })));
