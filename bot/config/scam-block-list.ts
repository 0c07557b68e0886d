import { z } from "zod";

/** A list of reported sites, and how often it is looked at. */
type ScamBlockListSettings = {
  /** Null: none. */
  readonly path: string | null;
  /** ms. */
  readonly lookEvery: number;
};

export const SCAM_BLOCK_LIST = {
  SCAM_BLOCK_LIST: z.string().optional(),
  SCAM_BLOCK_LIST_REFRESH: z
    .string()
    .default("60")
    .transform(Number)
    .refine((seconds) => Number.isInteger(seconds) && seconds >= 1 && seconds <= 86_400, {
      error:
        "SCAM_BLOCK_LIST_REFRESH is not a number of seconds from 1 to 86400. Remove it to use 60.",
    }),
};

type Data = z.infer<z.ZodObject<typeof SCAM_BLOCK_LIST>>;

export function scamBlockListOf(data: Data): ScamBlockListSettings {
  return { path: data.SCAM_BLOCK_LIST ?? null, lookEvery: data.SCAM_BLOCK_LIST_REFRESH * 1000 };
}
