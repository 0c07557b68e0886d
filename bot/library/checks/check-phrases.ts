import type { Faq, Intent } from "../../flow/faq.ts";
import { fold } from "../../text/fold.ts";
import type { Commands } from "../compile/compile-commands.ts";
import { complain } from "../compile/world.ts";
import type { Path } from "../reading/positions.ts";
import { exactPositions } from "../reading/positions.ts";
import type { SourceDocument } from "../reading/read-document.ts";
import { hint, quote, warning } from "../report.ts";

type Phrase = {
  readonly text: string;
  readonly folded: string;
  /** The intent or answer it belongs to, as editors call it. */
  readonly owner: string;
  readonly document: SourceDocument;
  readonly path: Path;
  /** Leads to a flow or an answer, not only to a greeting or a refusal. */
  readonly startsWork: boolean;
};

/** What citizens say, told apart: from each other, from commands, and from plain answers. */
export function checkPhrases(
  documents: {
    readonly intents: readonly SourceDocument[];
    readonly faqs: readonly SourceDocument[];
  },
  content: {
    readonly intents: ReadonlyMap<string, Intent>;
    readonly faqs: ReadonlyMap<string, Faq>;
  },
  { commands, emergencyPhrases }: Commands,
): void {
  const phrases = [
    ...documents.intents.flatMap((document) => intentPhrases(document, content.intents)),
    ...documents.faqs.flatMap((document) => faqPhrases(document, content.faqs)),
  ];
  const reserved = new Set([...Object.values(commands).flat(), ...emergencyPhrases].map(fold));
  reportTwins(phrases);
  for (const phrase of phrases) {
    const { document, path, folded, startsWork } = phrase;
    if (reserved.has(folded)) complain(document, path, commandPhrase(phrase));
    else if (startsWork && isPlainAnswer(phrase)) complain(document, path, answerPhrase(phrase));
  }
}

/** Phrases of two owners that are the same, or the same but for the order and politeness of their words. */
function reportTwins(phrases: readonly Phrase[]): void {
  const exact = new Map<string, Phrase>();
  const bags = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const bag = bagOf(phrase.folded);
    const same = exact.get(phrase.folded);
    const near = bag === null ? undefined : bags.get(bag);
    if (same !== undefined && same.owner !== phrase.owner) {
      complain(phrase.document, phrase.path, samePhrase(phrase, same));
    } else if (near !== undefined && near.owner !== phrase.owner) {
      complain(phrase.document, phrase.path, nearPhrase(phrase, near));
    }
    if (same === undefined) exact.set(phrase.folded, phrase);
    if (bag !== null && near === undefined) bags.set(bag, phrase);
  }
}

/** Intents that mean an officer or a greeting say what commands say, and mean the same. */
function intentPhrases(
  document: SourceDocument,
  intents: ReadonlyMap<string, Intent>,
): readonly Phrase[] {
  return [...intents.values()].flatMap(({ id, topic, examples }) => {
    const path = ["intents", id, "examples"];
    if (topic === "can-bo" || exactPositions(document.positions, path) === null) return [];
    const startsWork = topic !== "chao-hoi" && topic !== "ngoai-pham-vi";
    return phrasesIn(document, path, examples, `ý định ${id}`, startsWork);
  });
}

function faqPhrases(document: SourceDocument, faqs: ReadonlyMap<string, Faq>): readonly Phrase[] {
  const { faqs: listed } = document.value;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((value: unknown, index) => {
    const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
    const faq = typeof id === "string" ? faqs.get(id) : undefined;
    if (faq === undefined) return [];
    const path = ["faqs", index, "questions"];
    return phrasesIn(document, path, faq.questions, `hỏi đáp ${faq.id}`, true);
  });
}

function phrasesIn(
  document: SourceDocument,
  path: Path,
  texts: readonly string[],
  owner: string,
  startsWork: boolean,
): readonly Phrase[] {
  return texts.map((text, index) => {
    return { text, folded: fold(text), owner, document, path: [...path, index], startsWork };
  });
}

/** The words that carry the meaning, in no order; null for a phrase of few. */
function bagOf(folded: string): string | null {
  const words = new Set(folded.split(" ").filter((word) => !POLITE_WORDS.has(word)));
  return words.size < WORDS_IN_BAG ? null : [...words].sort().join(" ");
}

function isPlainAnswer({ text, folded }: Phrase): boolean {
  return PLAIN_ANSWERS.has(folded) || /^[\d ]+$/u.test(folded) || PERSON_NAME.test(text);
}

function samePhrase({ text }: Phrase, { owner }: Phrase) {
  return warning(
    "same-phrase",
    `Câu ${quote(text)} cũng thuộc ${owner} (không kể dấu và chữ hoa).`,
    "Giữ câu ấy ở một nơi thôi, để máy biết người dân muốn gì.",
  );
}

function nearPhrase({ text }: Phrase, near: Phrase) {
  return hint(
    "near-phrase",
    `Câu ${quote(text)} gần như trùng với ${quote(near.text)} của ${near.owner}.`,
    "Gộp về một nơi, hoặc viết rõ chỗ khác nhau.",
  );
}

function commandPhrase({ text }: Phrase) {
  return warning(
    "phrase-is-command",
    `Câu ${quote(text)} là một lệnh chung, nên không bao giờ tới được đây.`,
    "Bỏ câu này, hoặc bỏ nó khỏi content/commands.yaml.",
  );
}

function answerPhrase({ text }: Phrase) {
  return warning(
    "phrase-is-answer",
    `Câu ${quote(text)} giống một câu trả lời thường gặp, nên dễ bị hiểu nhầm giữa chừng.`,
    "Viết dài hơn cho rõ ý, ví dụ thêm tên việc.",
  );
}

const WORDS_IN_BAG = 3;
const POLITE_WORDS: ReadonlySet<string> = new Set(
  "a oi nhe voi di cho chau bac em ong ba toi minh giup ho nha u vay the".split(" "),
);
const PLAIN_ANSWERS: ReadonlySet<string> = new Set([
  ...["co", "khong", "dung", "sai", "vang", "da", "u", "uh", "ok", "yes", "no", "roi", "chua"],
  ...["co a", "khong a", "da co", "da roi", "dung roi", "khong phai"],
]);
/** Two to four capitalised words after a common family name. */
const PERSON_NAME =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý)(?: \p{Lu}\p{Ll}*){1,3}$/u;
