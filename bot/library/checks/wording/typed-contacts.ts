import type { Contacts } from "../../compile/contacts.ts";
import { digitsOf, plainUrl } from "../../compile/contacts.ts";
import { hint, quote, warning } from "../../report.ts";
import type { WordingComplaint } from "./wording-complaint.ts";

/** Phone numbers, links and offices that a text types by hand although they belong into the directory. */
export function typedContacts(text: string, contacts: Contacts): readonly WordingComplaint[] {
  // A reference may bear a number in its key.
  const typed = text.replace(/\{[^{}]*\}/gu, (braces) => " ".repeat(braces.length));
  return [
    ...(/\d{3}/u.test(typed) ? typedPhones(typed, contacts) : []),
    ...(typed.includes("://") ? typedLinks(typed, contacts) : []),
    ...typedNames(typed, contacts),
  ];
}

function typedPhones(text: string, { keyOfPhone }: Contacts): readonly WordingComplaint[] {
  return [...text.matchAll(PHONE)].flatMap((match): WordingComplaint[] => {
    const key = keyOfPhone.get(digitsOf(match[0])) ?? null;
    if (key === null && !LONG_PHONE.test(match[0])) return [];
    if (EXAMPLE_BEFORE.test(text.slice(0, match.index))) return [];
    return [{ at: rangeOf(match), complaint: typedPhone(match[0], key) }];
  });
}

function typedLinks(text: string, { keyOfUrl }: Contacts): readonly WordingComplaint[] {
  return [...text.matchAll(LINK)].map((match) => {
    const key = keyOfUrl.get(plainUrl(match[0])) ?? null;
    return { at: rangeOf(match), complaint: typedLink(match[0], key) };
  });
}

function typedNames(
  text: string,
  { keyOfName, shortestName }: Contacts,
): readonly WordingComplaint[] {
  if (text.length < shortestName) return [];
  return [...keyOfName].flatMap(([name, key]): WordingComplaint[] => {
    const from = text.indexOf(name);
    if (from < 0) return [];
    return [{ at: { from, to: from + name.length }, complaint: typedName(name, key) }];
  });
}

function rangeOf(match: RegExpExecArray) {
  return { from: match.index, to: match.index + match[0].length };
}

function typedPhone(written: string, key: string | null) {
  return warning(
    "typed-phone",
    `Số điện thoại ${quote(written)} gõ thẳng vào câu, nên khi số đổi thì câu này vẫn cũ.`,
    key === null
      ? "Ghi số vào content/directory.yaml, rồi viết {danh bạ.<mã>.điện thoại}."
      : `Viết {danh bạ.${key}.điện thoại}.`,
  );
}

function typedLink(written: string, key: string | null) {
  const say = key === null ? hint : warning;
  return say(
    "typed-link",
    `Đường dẫn ${quote(written)} gõ thẳng vào câu.`,
    key === null
      ? "Ghi đường dẫn vào content/directory.yaml, rồi viết {danh bạ.<mã>.liên kết}."
      : `Viết {danh bạ.${key}.liên kết}.`,
  );
}

function typedName(name: string, key: string) {
  return hint(
    "typed-office",
    `Tên ${quote(name)} gõ thẳng vào câu, trong khi danh bạ đã có.`,
    `Viết {danh bạ.${key}.tên}.`,
  );
}

/** Anything that may be dialled; of short ones only those of the directory count. */
const PHONE = /(?<![\p{L}\d./-])(?:\+84|\d)(?:[ .-]?\d){2,11}(?![\p{L}\d/%]|[.,]\d)/gu;
const LONG_PHONE = /^(?:\+84|0)(?:[ .-]?\d){8,10}$|^1[89]00(?:[ .-]?\d){4,6}$/u;
const LINK = /https?:\/\/[^\s"'”)}<>]+/gu;
/** A number that shows how an answer looks is nobody's. */
const EXAMPLE_BEFORE = /(?:ví dụ|chẳng hạn|như|for example|such as)[:,]? ?$/iu;
