import { z } from "zod";
import type { DossierStatusSettings } from "../outbox/look-ups/dossier-status.ts";

/** Settings of the agency's service that tells where a dossier stands. */
export const DOSSIER_STATUS = {
  DOSSIER_STATUS_URL: z
    .url({
      protocol: /^https?$/,
      error: "DOSSIER_STATUS_URL is not a web address. Remove it to switch the look-up off.",
    })
    .optional(),
  DOSSIER_STATUS_KEY: z.string().optional(),
} as const;

/** Null: the service is not set up. */
export function dossierStatusOf(data: {
  readonly DOSSIER_STATUS_URL?: string | undefined;
  readonly DOSSIER_STATUS_KEY?: string | undefined;
}): DossierStatusSettings | null {
  const { DOSSIER_STATUS_URL: url, DOSSIER_STATUS_KEY: key } = data;
  return url === undefined ? null : { url, key };
}
