// The parts of natural 8.1.1 that we load, each by its own path: `require("natural")` takes 1.6 s and
// 119 MB, and reads the .env file. See docs/decisions/.

declare module "natural/lib/natural/distance/jaro-winkler_distance.js" {
  /** How alike two texts are, 0 to 1. */
  function jaroWinkler(one: string, other: string): number;
  export = jaroWinkler;
}

declare module "natural/lib/natural/tfidf/tfidf.js" {
  class TfIdf {
    /** A document in words of our own; given as a list it is neither cut nor stemmed. */
    addDocument(words: string[]): void;
    /** The sum over the words of count times inverse document frequency, for every document. */
    tfidfs(words: string[]): number[];
  }
  export = TfIdf;
}

declare module "natural/lib/natural/classifiers/bayes_classifier.js" {
  class BayesClassifier {
    constructor(stemmer: undefined, smoothing: number);
    addDocument(words: string[], label: string): void;
    train(): void;
    classify(words: string[]): string;
  }
  export = BayesClassifier;
}
