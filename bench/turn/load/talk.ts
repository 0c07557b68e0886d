/** One user's way through the dialogue, message by message. */
export type Talk = {
  readonly user: string;
  /** The Page that the user writes to. */
  readonly page: string;
  next(): Written;
};

export type Written = {
  readonly mid: string;
  readonly text: string;
  /** Which message of this user it is, from 1. */
  readonly turn: number;
};

/** `said`: messages that this user sent before. */
export function startTalk(user: string, page: string, said = 0): Talk {
  let turn = said;
  return {
    user,
    page,
    next() {
      const text = LINES[turn % LINES.length] ?? "";
      turn += 1;
      return { mid: `m_${user}-${turn}-`, text, turn };
    },
  };
}

/** What a user writes, over and over. */
export const LINES = ["Xin chào", "30", "Work", "hello again", "twelve", "12", "Games"];
