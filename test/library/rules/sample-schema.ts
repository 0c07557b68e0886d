import { z } from "zod";

/** A sample as the YAML files write it. */
export const sampleSchema = z.strictObject({
  sai: z.string().optional(),
  đúng: z.string().optional(),
  "cần biết": z.string().optional(),
  "cần biết đúng": z.string().optional(),
  đầu: z.string().optional(),
  "đầu đúng": z.string().optional(),
  tệp: z.string().optional(),
  nối: z.boolean().optional(),
  kèm: z.record(z.string(), z.string()).optional(),
  "kèm đúng": z.record(z.string(), z.string()).optional(),
  mức: z.enum(["error", "warning", "hint"]).optional(),
});
export type SampleInput = z.infer<typeof sampleSchema>;
