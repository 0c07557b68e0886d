import { z } from "zod";
import type { SignRole } from "../../scam/scam-rules.ts";
import {
  dateSchema,
  nameSchema,
  namesSchema,
  plainIdSchema,
  sourcesSchema,
} from "./shared-schemas.ts";
import { textSchema } from "./text-schema.ts";

const header = { owner: nameSchema.optional(), review_by: dateSchema.optional() };

export const officialFileSchema = z.strictObject({
  ...header,
  suffixes: z.array(z.unknown()).optional(),
  sites: z.array(z.unknown()).optional(),
  apps: z.array(z.unknown()).optional(),
  known: z.array(z.unknown()).optional(),
});

/** A host without scheme and path, in lower case: "dichvucong.gov.vn". */
export const domainSchema = z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/u, "bad-domain");
const endingSchema = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/u, "bad-domain");
/** One word as it stands in an address. */
const addressWordSchema = z.string().regex(/^[a-z0-9]+$/u, "bad-address-word");

export const officialSuffixSchema = z.strictObject({
  suffix: endingSchema,
  name: nameSchema,
  sources: sourcesSchema.optional(),
});

export const officialSiteSchema = z.strictObject({
  name: nameSchema,
  domains: z.array(domainSchema).min(1, "no-domains"),
  brands: z.array(addressWordSchema).optional(),
  doubt: z.boolean().optional(),
  sources: sourcesSchema.optional(),
});

export const officialAppSchema = z.strictObject({
  name: nameSchema,
  android: nameSchema.optional(),
  ios: nameSchema.optional(),
  doubt: z.boolean().optional(),
  sources: sourcesSchema.optional(),
});

/** The order in which roles are told: what it wants of the reader matters most. */
export const SIGN_ROLES = [
  "want",
  "claim",
  "pressure",
  "channel",
  "money",
  "secrecy",
  "lure",
  "telling",
  "asking",
  "warning",
  "calm",
] as const satisfies readonly SignRole[];

const points = z.int().min(-1_000).max(1_000);

export const scamLinksSchema = z.strictObject({
  ...header,
  sources: sourcesSchema.optional(),
  shorteners: z.array(domainSchema).optional(),
  cheap_endings: z.array(endingSchema).optional(),
  open_endings: z.array(endingSchema).optional(),
  free_hosts: z.array(domainSchema).optional(),
  service_words: z.array(addressWordSchema).optional(),
  bait_words: z.array(addressWordSchema).optional(),
  filler_words: z.array(addressWordSchema).optional(),
  signs: z.record(z.string(), z.unknown()).optional(),
});

export const linkSignSchema = z.strictObject({ points, reason: textSchema.optional() });

export const scamTacticsSchema = z.strictObject({
  ...header,
  sources: sourcesSchema.optional(),
  thresholds: z.strictObject({ scam: points, suspicious: points }).optional(),
  word_groups: z.record(z.string(), namesSchema).optional(),
  signs: z.array(z.unknown()).optional(),
  combinations: z.array(z.unknown()).optional(),
});

export const scamExamplesSchema = z.strictObject({
  ...header,
  sources: sourcesSchema.optional(),
  points: points.optional(),
  reason: textSchema.optional(),
  scam: namesSchema.optional(),
  genuine: namesSchema.optional(),
});

const weighed = {
  points,
  reason: textSchema.optional(),
  advice: textSchema.optional(),
};

export const tacticSignSchema = z.strictObject({
  id: plainIdSchema,
  role: z.enum(SIGN_ROLES),
  phrases: namesSchema.min(1, "no-phrases"),
  ...weighed,
});

export const combinationSchema = z.strictObject({
  id: plainIdSchema,
  all: namesSchema.min(1, "no-phrases"),
  without: namesSchema.optional(),
  ...weighed,
});
