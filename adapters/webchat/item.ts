/**
 * One line of the talk as the mailbox keeps it and the page shows it.
 *
 *     {"from":"citizen","id":"k3J9x0aQ","text":"Cài VNeID"}
 *     {"from":"bot","id":"7","text":"Ông/bà dùng điện thoại nào ạ?","attachments":[],
 *      "buttons":[{"kind":"reply","label":"iPhone","payload":"WyI4Zj…"}]}
 */
export type ChatItem = CitizenItem | SpokenItem;

/** `id` is the one the page made. A pressed button shows as its label. */
export type CitizenItem = { readonly from: "citizen"; readonly id: string; readonly text: string };

export type SpokenItem = {
  readonly from: "bot" | "automatic" | "officer";
  readonly id: string;
  readonly text: string;
  readonly buttons: readonly ItemButton[];
  readonly attachments: readonly ItemAttachment[];
};

export type ItemButton =
  | {
      readonly kind: "reply";
      readonly label: string;
      readonly payload: string;
      /** The page sends where the visitor is; where the browser does not tell, the payload. */
      readonly wants?: "location";
    }
  | { readonly kind: "url"; readonly label: string; readonly url: string }
  | { readonly kind: "call"; readonly label: string; readonly phone: string };

/** A map is shown as a link. `url` begins with http or is a path of this server. */
export type ItemAttachment = {
  readonly kind: "image" | "file" | "link";
  readonly url: string;
  readonly label: string;
};

/** What one event of the stream carries. `number` is its place in the talk, `at` is in ms. */
export type NumberedItem = {
  readonly number: number;
  readonly at: number;
  readonly item: ChatItem;
};
