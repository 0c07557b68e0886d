import type { TalkResult } from "./talk-result.ts";

/** What `test --json` prints for one talk, on one line. */
export function resultAsJson({ test, failure }: TalkResult): string {
  return JSON.stringify({
    kind: "talk",
    name: test.name,
    file: test.file,
    line: test.line,
    passed: failure === null,
    failure:
      failure === null
        ? null
        : {
            line: failure.at.line,
            column: failure.at.column,
            wanted: failure.at.written,
            after: failure.move.written,
            why: failure.why,
            wishes: failure.wishes.map(({ line, held }) => ({ line: line.line, held })),
            did: failure.did,
          },
  });
}
