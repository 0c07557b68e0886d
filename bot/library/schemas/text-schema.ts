import { z } from "zod";

/** A text as the reader hands it on: one sentence, or variants, a locale perhaps with audiences. */
export const textSchema = z.union(
  [
    z.string().trim().min(1),
    z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  ],
  { error: "wrong-text" },
);
export type TextInput = z.infer<typeof textSchema>;

export const textsSchema = z.union([z.array(textSchema), textSchema], { error: "wrong-text" });
export type TextsInput = z.infer<typeof textsSchema>;
