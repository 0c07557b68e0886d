import type { Author } from "../../cases/speaker.ts";
import type { Cells } from "./bind.ts";
import { textIn } from "./cell.ts";

/** The author of an outgoing message in a column of a row. */
export function authorIn(row: Cells, place: number): Author {
  const author = textIn(row, place);
  if (author === "bot" || author === "automatic" || author === "officer") return author;
  throw new Error(`"${author}" is no author of a message`);
}
