import type { ItemAttachment, ItemButton, NumberedItem, SpokenItem } from "../../item.ts";

/**
 * Reads one event of the stream; null when it is not one that this page knows. A talk may hold items that
 * a newer or older server wrote.
 */
export function readItem(data: string): NumberedItem | null {
  const { number, at, item } = fieldsOf(JSON.parse(data));
  const { from, id, text, buttons, attachments } = fieldsOf(item);
  if (typeof number !== "number" || typeof at !== "number") return null;
  if (typeof id !== "string" || typeof text !== "string") return null;
  if (from === "citizen") return { number, at, item: { from, id, text } };
  if (from !== "bot" && from !== "automatic" && from !== "officer") return null;
  const spoken: SpokenItem = {
    from,
    id,
    text,
    buttons: listOf(buttons).flatMap(readButton),
    attachments: listOf(attachments).flatMap(readAttachment),
  };
  return { number, at, item: spoken };
}

function readButton(found: unknown): readonly ItemButton[] {
  const { kind, label, payload, url, phone, wants } = fieldsOf(found);
  if (typeof label !== "string") return [];
  if (kind === "reply" && typeof payload === "string") {
    return [{ kind, label, payload, ...(wants === "location" ? { wants } : {}) }];
  }
  if (kind === "url" && typeof url === "string") return [{ kind, label, url }];
  if (kind === "call" && typeof phone === "string") return [{ kind, label, phone }];
  return [];
}

function readAttachment(found: unknown): readonly ItemAttachment[] {
  const { kind, label, url } = fieldsOf(found);
  if (typeof label !== "string" || typeof url !== "string") return [];
  if (kind !== "image" && kind !== "file" && kind !== "link") return [];
  return [{ kind, label, url }];
}

type Field = "number" | "at" | "item" | "from" | "id" | "text" | "buttons" | "attachments";
type PartField = "kind" | "label" | "payload" | "url" | "phone" | "wants";

function fieldsOf(found: unknown): { readonly [Name in Field | PartField]?: unknown } {
  return typeof found === "object" && found !== null ? found : {};
}

function listOf(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found : [];
}
