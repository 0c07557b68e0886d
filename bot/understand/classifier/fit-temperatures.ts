import { createVectorise } from "../features/vectorise.ts";
import type { Label } from "../model.ts";
import type { Temperatures } from "./classifier.ts";
import { marginsOf } from "./classifier.ts";
import { softmax } from "./softmax.ts";
import type { Example } from "./train-classifier.ts";
import { NO_EMERGENCIES, trainClassifier, withStrippedCopies } from "./train-classifier.ts";

/**
 * The temperatures under which examples that were set aside are least surprising: every FOLDS-th of each
 * label is read, with and without marks, by a classifier that never saw it.
 */
export function fitTemperatures(
  examples: readonly Example[],
  labels: readonly Label[],
): Temperatures {
  const { taught, aside } = setAside(examples);
  if (aside.length < FEWEST_ASIDE) return USUAL;
  const classifier = trainClassifier(taught, labels, {
    temperatures: USUAL,
    passes: FEW_PASSES,
    emergencies: NO_EMERGENCIES,
  });
  const { labelsOf, byTopic, byLabel, vocabulary } = classifier;
  const vectorise = createVectorise(vocabulary);
  const topicGuesses: Guess[] = [];
  const labelGuesses: Guess[] = [];
  for (const { words, label } of withStrippedCopies(aside)) {
    const vector = vectorise(words);
    const topic = labelsOf.findIndex((own) => own.includes(label));
    const [own, ofLabels] = [labelsOf[topic], byLabel[topic]];
    if (own === undefined || ofLabels === undefined) continue;
    topicGuesses.push({ margins: marginsOf(byTopic, vector), right: topic });
    labelGuesses.push({ margins: marginsOf(ofLabels, vector), right: own.indexOf(label) });
  }
  return {
    topics: leastSurprising(topicGuesses) * MESSAGES_ARE_EASIER,
    labels: leastSurprising(labelGuesses) * MESSAGES_ARE_EASIER,
  };
}

/**
 * Examples of a label differ on purpose, so one that is set aside is harder than a message. On all sets of
 * strangers' messages this part of the topics' temperature was least surprising; the third set came after the
 * choice. For labels it stands for what their borders hide: where the best label had 65 to 80 %, a reader had
 * chosen another for 22 of 85 unread messages, and for half of these the best served as well.
 */
const MESSAGES_ARE_EASIER = 0.8;

/** For libraries too small to set anything aside; about what larger ones come to. */
const USUAL: Temperatures = { topics: 0.25, labels: 0.25 };
/** Enough to see how sure margins are. */
const FEW_PASSES = { topics: 3, labels: 2 };
const FEWEST_ASIDE = 100;
const FOLDS = 6;

function setAside(examples: readonly Example[]) {
  const seen = new Map<number, number>();
  const taught: Example[] = [];
  const aside: Example[] = [];
  for (const example of examples) {
    const count = (seen.get(example.label) ?? 0) + 1;
    seen.set(example.label, count);
    (count % FOLDS === 0 ? aside : taught).push(example);
  }
  return { taught, aside };
}

/** What a classifier said of a message, and which of its columns is right. */
type Guess = { readonly margins: Float64Array; readonly right: number };

function leastSurprising(guesses: readonly Guess[]): number {
  let best = { temperature: USUAL.topics, surprise: Number.POSITIVE_INFINITY };
  for (let temperature = COLDEST; temperature <= HOTTEST; temperature += STEP) {
    const surprise = guesses.reduce(
      (sum, { margins, right }) =>
        sum - Math.log(Math.max(LEAST_P, softmax(margins, temperature)[right] ?? 0)),
      0,
    );
    if (surprise < best.surprise) best = { temperature, surprise };
  }
  return best.temperature;
}

const COLDEST = 0.08;
const HOTTEST = 1;
const STEP = 0.02;
const LEAST_P = 1e-9;
