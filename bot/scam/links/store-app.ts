import type { Link } from "./read-link.ts";

/** A page in a shop for apps. */
export type StoreApp = {
  /** As official.yaml writes it, in lower case: "com.vnid", "id1582750372". */
  readonly id: string;
  /** Where the app's name stands: the Android id itself, or the words in front of an Apple id. */
  readonly name: string;
};

/** The app that a link leads to; null where it leads to no app. */
export function storeAppOf({ host, plainHost, rest }: Link): StoreApp | null {
  if (host !== plainHost) return null;
  const path = rest.toLowerCase();
  switch (plainHost.replace(/^www\./, "")) {
    case "play.google.com": {
      const id = PLAY.exec(path)?.[1];
      return id === undefined ? null : { id, name: id };
    }
    case "apps.apple.com":
    case "itunes.apple.com": {
      const [, name = "", id] = APPLE.exec(path) ?? [];
      return id === undefined ? null : { id, name };
    }
    default:
      return null;
  }
}

/** https://play.google.com/store/apps/details?id=com.vnid&hl=vi */
const PLAY = /^\/store\/apps\/details\/?\?(?:[^#]{0,500}&)?id=([\w.]{1,200})(?:[&#]|$)/;
/** https://apps.apple.com/vn/app/vneid/id1582750372 */
const APPLE = /^\/(?:[a-z]{2}\/)?app\/(?:([^/?#]{1,300})\/)?(id\d{1,20})(?:[/?#]|$)/;
