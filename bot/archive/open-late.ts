import type { Archive } from "./archive.ts";

/**
 * An archive that is being opened from now on, and again at each use while that fails: the service
 * starts, and serves citizens, also while the archive's database is away.
 */
export function openLate(open: () => Promise<Archive>): Archive {
  let opening: Promise<Archive> | null = null;
  let closed = false;

  function opened(): Promise<Archive> {
    if (closed) return Promise.reject(new Error("the archive is closed"));
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  // Who uses it hears of the failure; at the start nobody does.
  opened().catch(() => undefined);

  return {
    takeIn: async (rows, now) => (await opened()).takeIn(rows, now),
    transcript: async (conversation, last) => (await opened()).transcript(conversation, last),
    listCases: async (statuses, limit) => (await opened()).listCases(statuses, limit),
    findCase: async (code) => (await opened()).findCase(code),
    casesOf: async (conversation) => (await opened()).casesOf(conversation),
    listLastHeard: async (limit) => (await opened()).listLastHeard(limit),
    listFacts: async (kind, from, limit) => (await opened()).listFacts(kind, from, limit),
    lastScamCheck: async (conversation, until) =>
      (await opened()).lastScamCheck(conversation, until),
    listScamReviews: async (from, limit) => (await opened()).listScamReviews(from, limit),
    listScamWaves: async (from, least, limit) => (await opened()).listScamWaves(from, least, limit),
    listSetAside: async (limit) => (await opened()).listSetAside(limit),
    forgetBefore: async (time, rows) => (await opened()).forgetBefore(time, rows),
    async close() {
      closed = true;
      const archive = await opening?.catch(() => null);
      await archive?.close();
    },
  };
}
