import type { DirectoryEntry } from "../library.ts";

/** What the directory holds, by what a text might type by hand instead of naming the entry. */
export type Contacts = {
  /** Digits alone → directory key. */
  readonly keyOfPhone: ReadonlyMap<string, string>;
  readonly keyOfUrl: ReadonlyMap<string, string>;
  /** Only names long enough to be nobody else's. */
  readonly keyOfName: ReadonlyMap<string, string>;
  /** Characters of the shortest of these names. */
  readonly shortestName: number;
};

export function collectContacts(directory: ReadonlyMap<string, DirectoryEntry>): Contacts {
  const keyOfPhone = new Map<string, string>();
  const keyOfUrl = new Map<string, string>();
  const keyOfName = new Map<string, string>();
  for (const { id, fields } of directory.values()) {
    const { phone, url, name } = fields;
    if (phone !== undefined && !keyOfPhone.has(digitsOf(phone)))
      keyOfPhone.set(digitsOf(phone), id);
    if (url !== undefined && !keyOfUrl.has(plainUrl(url))) keyOfUrl.set(plainUrl(url), id);
    if (name !== undefined && name.split(" ").length >= LONG_NAME) keyOfName.set(name, id);
  }
  const shortestName = Math.min(...[...keyOfName.keys()].map((name) => name.length));
  return { keyOfPhone, keyOfUrl, keyOfName, shortestName };
}

export function digitsOf(phone: string): string {
  return phone.replace(/^\+84/u, "0").replace(/\D/gu, "");
}

/** Compared without what people leave out: scheme, www and the last slash. */
export function plainUrl(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/u, "")
    .replace(/[/.,;]+$/u, "");
}

const LONG_NAME = 5;
