/** Canonical (English) key → Vietnamese keyword. One table per place; a word means what its place says. */
export type KeywordTable<Key extends string = string> = Readonly<Record<Key, string>>;

/** Language of a file's keywords. */
export type KeywordLanguage = "vi" | "en";
