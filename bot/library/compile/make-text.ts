import type { Text } from "../../flow/text.ts";
import { checkWording } from "../checks/wording/check-wording.ts";
import { staleTranslation } from "../checks/wording/stale-translation.ts";
import type { Path } from "../reading/positions.ts";
import { error } from "../report.ts";
import type { TextInput } from "../schemas/text-schema.ts";
import { checkBraces } from "./check-braces.ts";
import { countEnglish } from "./english-count.ts";
import type { TextScope } from "./text-scope.ts";
import type { Translation } from "./translations.ts";
import { complain } from "./world.ts";

/**
 * Makes a text: variants laid flat, translations joined, every name in braces checked. Translations
 * may call it by its address or by `otherName`.
 */
export function makeText(
  scope: TextScope,
  input: TextInput,
  path: Path,
  address: string,
  otherName: string = address.replace(/\.label$/u, ""),
): Text {
  const flat = flatten(scope, input, path);
  const variants = Object.fromEntries(flat.map(({ variant, text }) => [variant, text]));
  for (const { variant, text, place } of flat) {
    checkBraces(scope, text, place);
    checkWording(scope, text, variant, place);
    checkTranslation(scope, variants, variant, place);
  }
  for (const { variant, text, document, path: place } of translationsOf(
    scope,
    address,
    otherName,
  )) {
    if (variants[variant] !== undefined) continue;
    variants[variant] = text;
    const there = { ...scope, document };
    checkBraces(there, text, place);
    checkWording(there, text, variant, place);
    checkTranslation(there, variants, variant, place);
  }
  countEnglish(scope.world.english, variants, scope.document, path);
  return { address, variants };
}

function checkTranslation(
  { document }: TextScope,
  variants: Readonly<Record<string, string>>,
  variant: string,
  place: Path,
): void {
  const { default: plain = "", [variant]: text = "" } = variants;
  if (document.source.shipped || !/^[a-z]{2}$/u.test(variant)) return;
  const stale = staleTranslation(plain, text);
  if (stale !== null) complain(document, place, stale);
}

/** A variant of a text, and where it stands. */
type Flat = { readonly variant: string; readonly text: string; readonly place: Path };

function flatten(scope: TextScope, input: TextInput, path: Path): readonly Flat[] {
  if (typeof input === "string") return [{ variant: "default", text: tidy(input), place: path }];
  const flat: Flat[] = [];
  for (const [key, value] of Object.entries(input)) {
    const place = [...path, key];
    if (typeof value === "string") flat.push({ variant: key, text: tidy(value), place });
    else flat.push(...flattenAudiences(key, value, place));
  }
  if (flat.some(({ variant }) => variant === "default")) return flat;
  complain(scope.document, path, MISSING_DEFAULT);
  return [...flat, { variant: "default", text: "", place: path }];
}

function flattenAudiences(
  locale: string,
  audiences: Readonly<Record<string, string>>,
  path: Path,
): readonly Flat[] {
  return Object.entries(audiences).map(([audience, text]) => {
    const variant = audience === "default" ? locale : `${locale}/${audience}`;
    return { variant, text: tidy(text), place: [...path, audience] };
  });
}

/** YAML blocks end with a line break that nobody means. */
function tidy(text: string): string {
  return text.trim();
}

function translationsOf(
  scope: TextScope,
  address: string,
  otherName: string,
): readonly Translation[] {
  const { texts, used } = scope.world.translations;
  if (texts.size === 0) return [];
  const { shipped } = scope.document.source;
  return [...new Set([address, otherName])].flatMap((name) => {
    used.add(name);
    // A shipped translation says what the shipped text says, not what a library put in its place.
    return (texts.get(name) ?? []).filter((it) => shipped || !it.document.source.shipped);
  });
}

const MISSING_DEFAULT = error(
  "missing-default",
  "Câu có các biến thể mà thiếu biến thể chung.",
  'Thêm dòng "chung: …".',
);
