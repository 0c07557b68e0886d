import { PAGES } from "../turn/subjects/start-service.ts";

/** Someone whose conversation is in the store before anything is measured. */
export type StoredPerson = { readonly user: string; readonly page: string };

export function storedPerson(place: number): StoredPerson {
  const user = String(7_100_000_000_000_000 + place);
  return { user, page: PAGES[place % PAGES.length] ?? "" };
}

export function conversationOf({ user, page }: StoredPerson): string {
  return `messenger:${page}:${user}`;
}
