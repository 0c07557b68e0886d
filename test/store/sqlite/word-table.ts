import type { Database } from "../../../bot/store/sqlite/bind.ts";
import { openDatabase } from "../../../bot/store/sqlite/bind.ts";
import type { GroupCommit } from "../../../bot/store/sqlite/group-commit.ts";
import { groupCommit } from "../../../bot/store/sqlite/group-commit.ts";

/** A table of words in memory, written by group commits whose transactions are counted. */
export type WordTable = {
  readonly commits: GroupCommit;
  readonly transactions: () => number;
  /** Inside a write. */
  insert(word: string): void;
  write(word: string): Promise<string>;
  words(): readonly unknown[];
  close(): void;
};

export function openWordTable(parts: {
  readonly afterwards: () => void;
  /** Fails whatever is to be committed. */
  readonly isDiskFull?: () => boolean;
  /** Fails what is to be rolled back, too. */
  readonly isDiskBroken?: () => boolean;
}): WordTable {
  const db = openDatabase(":memory:");
  db.exec("CREATE TABLE words (word TEXT)");
  let transactions = 0;
  const refuseWhenFull = () => {
    if (parts.isDiskFull?.() === true) throw new Error("the disk is full");
  };
  const counted: Database = {
    ...db,
    begin: () => {
      transactions += 1;
      db.begin();
    },
    commit: () => {
      refuseWhenFull();
      db.commit();
    },
    rollBack: () => {
      if (parts.isDiskBroken?.() === true) throw new Error("the disk is broken");
      db.rollBack();
    },
    transaction: (work) => {
      transactions += 1;
      return db.transaction(() => {
        const result = work();
        refuseWhenFull();
        return result;
      });
    },
  };
  const commits = groupCommit(counted, parts.afterwards);
  const insert = (word: string): void => {
    db.prepare("INSERT INTO words VALUES (?)").run([word]);
  };
  return {
    commits,
    transactions: () => transactions,
    insert,
    write: (word) =>
      commits.write(() => {
        insert(word);
        return { result: word };
      }),
    words: () => db.prepareCells("SELECT word FROM words ORDER BY rowid").all([]).flat(),
    close: () => db.close(),
  };
}
