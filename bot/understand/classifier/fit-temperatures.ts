import type { Temperatures } from "./classifier.ts";
import { marginsOf } from "./classifier.ts";
import { softmax } from "./softmax.ts";
import type { Task, TaughtRow } from "./train-tables.ts";
import { trainTables } from "./train-tables.ts";

/**
 * The temperatures under which examples that were set aside are least surprising: every FOLDS-th of each
 * label is read, with and without marks, by tables that never saw it.
 */
export function fitTemperatures(rows: readonly TaughtRow[], task: Task): Temperatures {
  const { taught, aside } = setAside(rows);
  if (aside.length < FEWEST_ASIDE) return USUAL;
  const { byTopic, byLabel } = trainTables(taught, { ...task, passes: FEW_PASSES });
  const topicGuesses: Guess[] = [];
  const labelGuesses: Guess[] = [];
  for (const { vector, group } of aside.filter(({ hasSlips }) => !hasSlips)) {
    const topic = task.labelsOf.findIndex((own) => own.includes(group));
    const [own, ofLabels] = [task.labelsOf[topic], byLabel[topic]];
    if (own === undefined || ofLabels === undefined) continue;
    topicGuesses.push({ margins: marginsOf(byTopic, vector), right: topic });
    labelGuesses.push({ margins: marginsOf(ofLabels, vector), right: own.indexOf(group) });
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

function setAside(rows: readonly TaughtRow[]) {
  const seen = new Map<number, number>();
  const taught: TaughtRow[] = [];
  const aside: TaughtRow[] = [];
  let last: TaughtRow | null = null;
  for (const row of rows) {
    const count = (seen.get(row.group) ?? 0) + (row.example === last?.example ? 0 : 1);
    seen.set(row.group, count);
    (count % FOLDS === 0 ? aside : taught).push(row);
    last = row;
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
