/** Which features stand in an example, and its topic by number. */
export type Presence = { readonly features: ReadonlySet<number>; readonly topic: number };

/**
 * Feature → weight: smoothed inverse document frequency, ln((1 + N) / (1 + df)) + 1, times how much
 * the feature tells of the topic. With few examples per topic a word such as "hỏi" is rare and yet says
 * nothing; its even spread over the topics gives it away. 0 where the feature is too common to count.
 */
export function weighFeatures(
  examples: readonly Presence[],
  counts: { readonly features: number; readonly topics: number },
): ArrayLike<number> {
  const { features, topics } = counts;
  const found = new Float64Array(features * topics);
  const sizes = new Float64Array(topics);
  for (const example of examples) {
    sizes[example.topic] = (sizes[example.topic] ?? 0) + 1;
    for (const feature of example.features) {
      const at = feature * topics + example.topic;
      found[at] = (found[at] ?? 0) + 1;
    }
  }
  return Float32Array.from({ length: features }, (_, feature) => {
    const perTopic = found.subarray(feature * topics, (feature + 1) * topics);
    const frequency = perTopic.reduce((sum, count) => sum + count, 0);
    if (frequency > Math.max(FEW, examples.length * COMMON)) return 0;
    const idf = Math.log((1 + examples.length) / (1 + frequency)) + 1;
    return idf * distinctness(perTopic, sizes) ** SHARPNESS;
  });
}

/** A feature of more examples than this share costs most of the time and tells least. */
const COMMON = 0.2;
/** In a small library nothing is too common. */
const FEW = 100;

/** Between ignoring the topics (0) and trusting them fully (1): best over ten folds of the examples. */
const SHARPNESS = 0.5;

/** 1 where only one topic uses the feature, near 0 where all use it equally often. */
function distinctness(perTopic: ArrayLike<number>, sizes: ArrayLike<number>): number {
  const topics = sizes.length;
  if (topics < 2) return 1;
  const rates = Array.from(
    { length: topics },
    (_, at) => ((perTopic[at] ?? 0) + PRIOR) / ((sizes[at] ?? 0) + PRIOR * topics),
  );
  const sum = rates.reduce((total, rate) => total + rate, 0);
  const entropy = rates.reduce((total, rate) => total - (rate / sum) * Math.log(rate / sum), 0);
  return Math.max(LEAST, 1 - entropy / Math.log(topics));
}

/** Counted in advance for every topic, so that a feature seen once is not taken for a sure sign. */
const PRIOR = 0.2;
const LEAST = 0.05;
