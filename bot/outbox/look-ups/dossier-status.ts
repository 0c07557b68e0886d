import { z } from "zod";
import type { LookUpSource } from "./look-up-source.ts";

/** The agency's own service that tells where a dossier stands. */
export type DossierStatusSettings = { readonly url: string; readonly key: string | undefined };

/**
 * Asks `POST url` with `{"dossier"}` and the key as a bearer token. 200 answers
 * `{"status", "updated", "office"}`, 404 that there is no such dossier; all else is a failure.
 */
export function askDossierStatus(
  { url, key }: DossierStatusSettings,
  send: typeof fetch,
): LookUpSource {
  return async ({ dossier }, signal) => {
    const response = await send(url, {
      method: "POST",
      redirect: "error",
      signal,
      headers: {
        "content-type": "application/json",
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ dossier }),
    });
    if (response.status === NOT_FOUND) {
      await response.body?.cancel();
      return null;
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`the dossier service answered ${response.status}`);
    }
    return answer.parse(await response.json());
  };
}

const NOT_FOUND = 404;
const LONGEST_VALUE = 500;

const value = z.string().trim().min(1).max(LONGEST_VALUE);
const answer = z.object({ status: value, updated: value, office: value });
