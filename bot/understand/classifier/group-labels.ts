import type { Label } from "../model.ts";
import type { Classifier } from "./classifier.ts";

/** The topics that have labels, and the places of each one's labels. */
export function groupLabels(labels: readonly Label[]): Pick<Classifier, "topics" | "labelsOf"> {
  const topics = [...new Set(labels.map(({ topic }) => topic))];
  const labelsOf = topics.map((topic) =>
    labels.flatMap((label, at) => (label.topic === topic ? [at] : [])),
  );
  return { topics, labelsOf };
}
