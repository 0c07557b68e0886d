import type { ItemAttachment } from "../../item.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";
import { isWebAddress } from "./link-parts.ts";

export function Attachments({ list }: { readonly list: readonly ItemAttachment[] }) {
  const safe = list.filter(({ url }) => isWebAddress(new URL(url, location.href).href));
  return (
    <>
      {safe.map((attachment) => (
        <Attachment key={attachment.url} attachment={attachment} />
      ))}
    </>
  );
}

/** A picture opens large when pressed: it often shows a phone's screen in small print. */
function Attachment({ attachment }: { readonly attachment: ItemAttachment }) {
  const { kind, url, label } = attachment;
  if (kind === "image") {
    return (
      <a class="picture" href={url} target="_blank" rel="noopener noreferrer">
        <img src={url} alt={label} loading="lazy" decoding="async" />
      </a>
    );
  }
  return (
    <a class="attachment" href={url} target="_blank" rel="noopener noreferrer">
      <Icon name={kind === "file" ? "file" : "open"} />
      <span>
        {kind === "file" ? `${texts.file}: ${label}` : label}
        {kind === "link" && label !== url && (
          <span class="address">{new URL(url, location.href).host}</span>
        )}
      </span>
    </a>
  );
}
