import type { DossierStatusSettings } from "./dossier-status.ts";
import { askDossierStatus } from "./dossier-status.ts";
import type { LookUpSources } from "./look-up-source.ts";

/** What this deployment can ask outside; null: the service is not set up. */
export function lookUpSources(
  dossierStatus: DossierStatusSettings | null,
  send: typeof fetch,
): LookUpSources {
  return dossierStatus === null ? {} : { dossier_status: askDossierStatus(dossierStatus, send) };
}
