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

export function startTalk(user: string, page: string): Talk {
  let turn = 0;
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

const LINES = ["Xin chào", "30", "Work", "hello again", "twelve", "12", "Games"];
