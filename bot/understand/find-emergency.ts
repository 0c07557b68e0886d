import { fold } from "../text/fold.ts";
import { DANGER_SIGNS } from "./danger-signs.ts";
import type { MessageWords } from "./normalise.ts";
import { normalise, readMessageWords, spellingsOf } from "./normalise.ts";
import { ALARM_AT, SHORT_ALARM_AT, SURE_ALARM_AT } from "./reading.ts";

/** Emergency phrases as they are looked for. */
export type EmergencyPhrases = {
  readonly calls: PhrasesByFirst;
  /** "muốn chết cười": what stands in one of these counts for nothing. */
  readonly falseFriends: PhrasesByFirst;
  /** Messages of people in danger: "cháy" says nothing within a sentence, and everything alone. */
  readonly whole: ReadonlySet<string>;
};

/** First word → the phrases that begin with it. */
type PhrasesByFirst = ReadonlyMap<string, readonly Phrase[]>;

/** Pieces in order, each of whole words; up to MOST_BETWEEN other words may stand between two. */
type Phrase = readonly (readonly string[])[];

/**
 * Whether a message is like those of people in danger, by its margin, and says anything of danger or leaves no
 * doubt: whoever types marks and writes "học" does not mean "hóc". What stands in a false friend says nothing.
 */
export function isAlarming(
  { plain, toned }: MessageWords,
  margin: number,
  { falseFriends }: EmergencyPhrases,
): boolean {
  const isShort = toned.length < FEW_WORDS;
  if (margin < (isShort ? SHORT_ALARM_AT : ALARM_AT)) return false;
  if (margin >= SURE_ALARM_AT && !isShort) return true;
  const left = plain.length === toned.length ? without(plain, toned, falseFriends) : toned;
  return !placesOf(left, SIGNS).next().done;
}

/** A message of so few words is like many others. */
const FEW_WORDS = 4;

/** Whether a message is one of those that were taught, or holds an emergency phrase, at word boundaries, marks or not. */
export function findEmergency(
  folded: string,
  words: readonly string[],
  phrases: EmergencyPhrases,
): boolean {
  const spelled = words.join(" ");
  if (phrases.whole.has(folded) || phrases.whole.has(spelled)) return true;
  return calls(folded, phrases) || (spelled !== folded && calls(spelled, phrases));
}

function calls(text: string, { calls, falseFriends }: EmergencyPhrases): boolean {
  const words = text.split(" ");
  return !placesOf(without(words, words, falseFriends), calls).next().done;
}

/** `words`, emptied where phrases stand in `plain`, word for word the same message without marks. */
function without(
  plain: readonly string[],
  words: readonly string[],
  phrases: PhrasesByFirst,
): readonly string[] {
  const left = [...words];
  for (const [from, to] of placesOf(plain, phrases)) left.fill("", from, to);
  return left;
}

/** Where phrases stand: their first word and behind their last. */
function* placesOf(words: readonly string[], phrases: PhrasesByFirst): Generator<[number, number]> {
  for (const [from, word] of words.entries()) {
    for (const phrase of phrases.get(word) ?? []) {
      const to = endOf(words, from, phrase);
      if (to !== null) yield [from, to];
    }
  }
}

/** Each piece is taken where it first follows. */
function endOf(words: readonly string[], from: number, phrase: Phrase): number | null {
  let to = from;
  for (const [index, piece] of phrase.entries()) {
    const last = index === 0 ? from : to + MOST_BETWEEN;
    let at = to;
    while (at <= last && !piece.every((word, place) => words[at + place] === word)) at++;
    if (at > last) return null;
    to = at + piece.length;
  }
  return to;
}

/**
 * Reads what editors wrote: ".." stands for a few other words, and NOT_MEANT begins a phrase that is no
 * emergency. Whole messages that teach what emergencies are like are no phrases.
 */
export function emergencyPhrases(written: readonly string[]): EmergencyPhrases {
  const behind = (prefix: string) => withPrefix(written, prefix);
  const isPlain = (it: string) => PREFIXES.every((prefix) => !it.trimStart().startsWith(prefix));
  return {
    calls: byFirst(written.filter(isPlain)),
    falseFriends: byFirst(behind(NOT_MEANT)),
    whole: new Set(behind(LIKE).flatMap(spellingsOf)),
  };
}

/** Whole messages of people in danger, and such as only sound like it. */
export type EmergencyExamples = {
  readonly like: readonly string[];
  readonly unlike: readonly string[];
};

export function emergencyExamples(written: readonly string[]): EmergencyExamples {
  return { like: withPrefix(written, LIKE), unlike: withPrefix(written, UNLIKE) };
}

function withPrefix(written: readonly string[], prefix: string): readonly string[] {
  return written
    .map((it) => it.trimStart())
    .filter((it) => it.startsWith(prefix))
    .map((it) => it.slice(prefix.length).trim());
}

function byFirst(written: readonly string[]): PhrasesByFirst {
  const phrases: Phrase[] = [];
  for (const phrase of written) {
    const pieces = phrase.split("..");
    const spellings = [pieces.map(fold), pieces.map((it) => normalise(it).join(" "))];
    const [folded, spelled] = spellings.map((it) => it.join(" .. "));
    for (const spelling of folded === spelled ? spellings.slice(1) : spellings) {
      phrases.push(spelling.filter((it) => it !== "").map((it) => it.split(" ")));
    }
  }
  return byFirstWord(phrases);
}

function byFirstWord(phrases: readonly Phrase[]): PhrasesByFirst {
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase[0]?.[0];
    if (first !== undefined) byWord.set(first, [...(byWord.get(first) ?? []), phrase]);
  }
  return byWord;
}

const NOT_MEANT = "không phải:";
const LIKE = "giống như:";
const UNLIKE = "không giống:";
const PREFIXES = [NOT_MEANT, LIKE, UNLIKE];
/** With marks and without. */
const SIGNS = byFirstWord(
  DANGER_SIGNS.map(readMessageWords).flatMap(({ toned, plain }) => [[toned], [plain]]),
);
/** "cầm dao (đuổi theo hai) mẹ con". */
const MOST_BETWEEN = 4;
