import { linkParts } from "./link-parts.ts";

/**
 * A text with its line breaks. Addresses in our own messages can be pressed and are shown whole; those
 * that a citizen pastes cannot: they are often the very ones to be warned of.
 */
export function MessageText({ text, links }: { readonly text: string; readonly links: boolean }) {
  const parts = links ? linkParts(text) : [{ text, isLink: false }];
  return (
    <p class="text">
      {parts.map((part) =>
        part.isLink ? (
          <a href={part.text} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
