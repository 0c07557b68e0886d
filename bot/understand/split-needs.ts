import { unaccent } from "../text/fold.ts";
import { splitSentences } from "../text/split-sentences.ts";

/** A part of a message that may ask for something of its own. */
export type NeedPart = {
  readonly text: string;
  /** It begins with words that add something: "với lại", "nhân tiện", "đồng thời". */
  readonly isAdded: boolean;
};

/**
 * Cuts a message where its writer may have come to another thing: at sentence ends, also where no capital
 * follows, and before words such as "với lại", "nhân tiện".
 */
export function splitNeeds(cleaned: string): readonly NeedPart[] {
  return splitSentences(cleaned)
    .flatMap((sentence) => sentence.split(LOOSE_END))
    .flatMap(splitAtJoints)
    .filter(({ text }) => text !== "");
}

/** The words that add are left out. */
function splitAtJoints(sentence: string): readonly NeedPart[] {
  const lower = sentence.toLowerCase();
  const parts: NeedPart[] = [];
  let from = 0;
  let isAdded = false;
  for (const joint of lower.matchAll(unaccent(lower) === lower ? BARE_JOINT : JOINT)) {
    parts.push({ text: sentence.slice(from, joint.index).trim(), isAdded });
    from = joint.index + joint[0].length;
    isAdded = true;
  }
  return [...parts, { text: sentence.slice(from).trim(), isAdded }];
}

/** Behind a digit it may belong to a number or a dossier. */
const LOOSE_END = /(?<=[^\s\d][.!?;…])\s+/u;

const JOINTS = [
  "với lại",
  "vả lại",
  "à mà",
  "sẵn tiện",
  "sẵn đây",
  "sẵn cho",
  "ngoài ra",
  "còn nữa",
  "thêm nữa",
  "rồi còn",
  "với cả",
  "đồng thời",
  "(?:và )?cho (?:tôi |em |cháu |con |bác )?hỏi (?:thêm|luôn)",
  "hỏi luôn",
  "còn chuyện",
  "một việc nữa",
  "and also",
  "also",
];
/** Without marks they are "nhận tiền" and "tiền thẻ". */
const MARKED_JOINTS = ["nhân tiện", "tiện thể"];

const JOINT = wholeWords([...JOINTS, ...MARKED_JOINTS]);
const BARE_JOINT = wholeWords(JOINTS.map(unaccent));

function wholeWords(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${phrases.join("|")})(?!\p{L})`, "gu");
}
