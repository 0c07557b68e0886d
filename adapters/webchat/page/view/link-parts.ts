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
  return webAddress(url) !== null;
}

/** Reads a whole address of http or https, or with `base` also a path; null for anything else. */
export function webAddress(url: string, base?: string): URL | null {
  try {
    const address = new URL(url, base);
    return /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}

/** The full stop of the sentence is not part of the address; a bracket is when it was opened in it. */
function withoutSentenceEnd(address: string): string {
  const trimmed = address.replace(/[.,;:!?'”’»…]+$/, "");
  const unopened = trimmed.endsWith(")") && !trimmed.includes("(");
  if (unopened) return withoutSentenceEnd(trimmed.slice(0, -1));
  return trimmed;
}
