import type { Spot } from "../step-spots.ts";

/** Where a box leads: the address of a line of a file. */
export type LinkTo = (spot: Spot) => string;

/** `base` is put before the file's path: "https://…/blob/main/", or the way to the library's folder. */
export function linkBelow(base: string): LinkTo {
  return ({ file, line }) => `${base}${encodeURI(file)}#L${line}`;
}

/** Opens VS Code at the place; `dir` is the library's folder as an absolute path. */
export function linkToVsCode(dir: string): LinkTo {
  const root = dir.replaceAll("\\", "/").replace(/^\/?/u, "/");
  return ({ file, line, column }) => encodeURI(`vscode://file${root}/${file}:${line}:${column}`);
}
