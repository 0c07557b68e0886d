import type { ItemAttachment } from "../../item.ts";
import { texts } from "../texts.ts";
import { Icon } from "./icon.tsx";
import { webAddress } from "./link-parts.ts";

/** What has no address that is safe to press is left out. */
export function Attachments({ list }: { readonly list: readonly ItemAttachment[] }) {
  return (
    <>
      {list.map((attachment) => {
        const address = webAddress(attachment.url, location.href);
        if (address === null) return null;
        return <Attachment key={attachment.url} attachment={attachment} host={address.host} />;
      })}
    </>
  );
}

type Props = { readonly attachment: ItemAttachment; readonly host: string };

/** A picture opens large when pressed: it often shows a phone's screen in small print. */
function Attachment({ attachment, host }: Props) {
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
        {kind === "link" && <span class="address">{host}</span>}
      </span>
    </a>
  );
}
