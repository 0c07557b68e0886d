import { loadLibrary } from "../../bot/sources/load-library.ts";

const { library } = await loadLibrary(`${import.meta.dirname}/../..`);
if (library === null) throw new Error("the shipped library has errors");

/** The rules of content/scam/ as shipped. */
export const rules = library.scam;
