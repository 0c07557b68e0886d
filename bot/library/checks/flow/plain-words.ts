import type { Text } from "../../../flow/text.ts";

/** A text as it is said where no variant fits better. */
export function plainWords({ variants }: Text): string {
  const { default: plain = "" } = variants;
  return plain;
}
