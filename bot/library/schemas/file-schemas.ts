import { z } from "zod";
import type { FileKind } from "../places/file-places.ts";
import {
  addressFileSchema,
  calendarSchema,
  cannedFileSchema,
  cannedSchema,
  directoryEntrySchema,
  faqFileSchema,
  faqSchema,
  holidaySchema,
  intentSchema,
  intentsFileSchema,
  limitsSchema,
  makeUpDaySchema,
  placesFileSchema,
  provinceSchema,
  teamSchema,
} from "./content-schemas.ts";
import { flowSchema, slotSchema } from "./flow-schema.ts";
import {
  combinationSchema,
  linkSignSchema,
  officialAppSchema,
  officialFileSchema,
  officialSiteSchema,
  officialSuffixSchema,
  scamExamplesSchema,
  scamLinksSchema,
  scamTacticsSchema,
  tacticSignSchema,
} from "./scam-schemas.ts";
import { talkLineSchema, testSchema } from "./test-schema.ts";
import { textSchema } from "./text-schema.ts";

/** Whole files: what the compiler parses part by part, put together for those who want it in one piece. */
export const FILE_SCHEMAS: Readonly<Record<FileKind, z.ZodType>> = {
  flow: flowSchema.extend({ slots: z.record(z.string(), slotSchema).optional() }),
  intents: intentsFileSchema.extend({ intents: z.record(z.string(), intentSchema) }),
  faq: faqFileSchema.extend({ faqs: z.array(faqSchema) }),
  commands: z.record(z.string(), z.array(z.string())),
  sentences: z.record(z.string(), textSchema),
  locale: z.record(z.string(), textSchema),
  address: addressFileSchema,
  directory: z.record(z.string(), directoryEntrySchema),
  calendar: calendarSchema.extend({
    holidays: z.array(holidaySchema).optional(),
    make_up_days: z.array(makeUpDaySchema).optional(),
  }),
  teams: z.record(z.string(), teamSchema),
  canned: cannedFileSchema.extend({ canned: z.array(cannedSchema) }),
  limits: limitsSchema,
  places: placesFileSchema.extend({ provinces: z.array(provinceSchema) }),
  test: testSchema.extend({ talk: z.array(talkLineSchema) }),
  scam_official: officialFileSchema.extend({
    suffixes: z.array(officialSuffixSchema).optional(),
    sites: z.array(officialSiteSchema).optional(),
    apps: z.array(officialAppSchema).optional(),
  }),
  scam_links: scamLinksSchema.extend({ signs: z.record(z.string(), linkSignSchema).optional() }),
  scam_tactics: scamTacticsSchema.extend({
    signs: z.array(tacticSignSchema).optional(),
    combinations: z.array(combinationSchema).optional(),
  }),
  scam_examples: scamExamplesSchema,
  free: z.unknown(),
};
