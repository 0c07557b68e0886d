export type TextPart = { readonly text: string; readonly isLink: boolean };

/** Cuts a text into plain parts and web addresses. Other schemes, such as `javascript:`, stay plain. */
export function linkParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/gi)) {
    const address = withoutSentenceEnd(match[0]);
    if (!isWebAddress(address)) continue;
    const start = match.index ?? 0;
    parts.push({ text: text.slice(done, start), isLink: false }, { text: address, isLink: true });
    done = start + address.length;
  }
  parts.push({ text: text.slice(done), isLink: false });
  return parts.filter((part) => part.text !== "");
}

/** True for http and https only. */
export function isWebAddress(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}

/** The full stop of the sentence is not part of the address; a bracket is when it was opened in it. */
function withoutSentenceEnd(address: string): string {
  const trimmed = address.replace(/[.,;:!?'”’»…]+$/, "");
  const unopened = trimmed.endsWith(")") && !trimmed.includes("(");
  if (unopened) return withoutSentenceEnd(trimmed.slice(0, -1));
  return trimmed;
}
