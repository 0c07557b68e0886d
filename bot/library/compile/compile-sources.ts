import type { Source } from "../../flow/flow.ts";
import type { SourceInput } from "../schemas/shared-schemas.ts";

export function compileSources(sources: readonly SourceInput[]): readonly Source[] {
  return sources.map((source) => ({
    document: source.document,
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.checked_on === undefined ? {} : { checkedOn: source.checked_on }),
    ...(source.effective_from === undefined ? {} : { effectiveFrom: source.effective_from }),
    ...(source.effective_to === undefined ? {} : { effectiveTo: source.effective_to }),
  }));
}
