import { ADDRESS_TOKENS, BUILT_INS, DIRECTORY_PREFIXES } from "../../flow/built-ins.ts";
import { isSensitive } from "../../flow/slot.ts";
import { DIRECTORY_ENTRY } from "../keywords/content-files.ts";
import { didYouMean } from "../nearest-word.ts";
import { rangeInScalar } from "../reading/offset-in-scalar.ts";
import type { Path } from "../reading/positions.ts";
import { positionsAt } from "../reading/positions.ts";
import type { Complaint } from "../report.ts";
import { error, quote, warning } from "../report.ts";
import type { TextScope } from "./text-scope.ts";

/** Checks every name in braces of one text; a sensitive slot is never printed. */
export function checkBraces(scope: TextScope, text: string, path: Path): void {
  if (!text.includes("{") && !text.includes("}")) return;
  let complaints = 0;
  for (const match of text.matchAll(BRACES)) {
    const complaint = complaintAbout(match[1] ?? "", scope);
    if (complaint === null) continue;
    if (++complaints > MAX_COMPLAINTS) return;
    report(scope, text, path, { from: match.index, to: match.index + match[0].length }, complaint);
  }
  const stray = text.replace(BRACES, (found) => " ".repeat(found.length)).search(/[{}]/u);
  if (stray >= 0) report(scope, text, path, { from: stray, to: stray + 1 }, STRAY_BRACE);
}

function report(
  { document }: TextScope,
  text: string,
  path: Path,
  part: { from: number; to: number },
  complaint: Complaint,
): void {
  const positions = positionsAt(document.positions, path);
  document.report(rangeInScalar(document.source, positions, text, part), complaint);
}

function complaintAbout(name: string, scope: TextScope): Complaint | null {
  if (KNOWN_NAMES.has(name) || scope.params.includes(name)) return null;
  const prefix = DIRECTORY_PREFIXES.find((start) => name.startsWith(start));
  if (prefix !== undefined) return directoryComplaint(name.slice(prefix.length), scope);
  const slot = scope.slot?.(name) ?? null;
  if (slot === null) return unknownName(name, scope);
  return isSensitive(slot) ? sensitiveSlot(name) : null;
}

function directoryComplaint(reference: string, { world, document }: TextScope): Complaint | null {
  const dot = reference.lastIndexOf(".");
  const key = dot < 0 ? reference : reference.slice(0, dot);
  const field = dot < 0 ? "" : reference.slice(dot + 1);
  const spare = document.source.shipped ? world.spareDirectory.get(key) : undefined;
  const entry = world.directory.get(key) ?? spare;
  if (entry === undefined) {
    return document.source.shipped ? null : unknownEntry(key, world.directory.keys());
  }
  if (entry === spare) world.usedSpares.add(key);
  const canonical = FIELDS.get(field);
  const known =
    canonical === "hours"
      ? entry.hours !== null
      : canonical !== undefined && canonical in entry.fields;
  return known ? null : unknownField(key, field, Object.keys(entry.fields));
}

function unknownName(name: string, scope: TextScope): Complaint {
  const names = [...scope.slotNames, ...scope.params, ...KNOWN_NAMES];
  return error(
    "unknown-name",
    `Không có gì để điền vào ${quote(`{${name}}`)}.`,
    didYouMean(name, names, "Dùng tên trong mục cần biết, hoặc {danh bạ.<mã>.<mục>}."),
  );
}

function unknownEntry(key: string, keys: Iterable<string>): Complaint {
  return error(
    "unknown-directory-key",
    `Danh bạ không có mã ${quote(key)}.`,
    didYouMean(key, keys, `Thêm "${key}" vào content/directory.yaml.`),
  );
}

function unknownField(key: string, field: string, fields: readonly string[]): Complaint {
  const words = [...FIELDS].filter(([word, name]) => word !== name && fields.includes(name));
  const known = words.map(([word]) => word);
  return error(
    "unknown-directory-field",
    `Mục ${quote(field)} của ${quote(key)} trong danh bạ không có.`,
    didYouMean(field, known, `Các mục có: ${known.join(", ")}.`),
  );
}

function sensitiveSlot(name: string): Complaint {
  return error(
    "sensitive-slot-printed",
    `${quote(`{${name}}`)} là thông tin nhạy cảm nên không được in ra.`,
    "Bỏ nó khỏi câu, nói chung chung, ví dụ: số ông/bà vừa cho.",
  );
}

/** Of one text. */
const MAX_COMPLAINTS = 20;

const BRACES = /\{([^{}]*)\}/gu;

const KNOWN_NAMES: ReadonlySet<string> = new Set([
  ...ADDRESS_TOKENS,
  ...Object.keys(BUILT_INS),
  ...Object.values(BUILT_INS),
]);

/** Words of directory fields in both languages → English. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries(DIRECTORY_ENTRY).flatMap(([name, word]): [string, string][] => [
    [word, name],
    [name, name],
  ]),
);

const STRAY_BRACE = warning(
  "stray-brace",
  "Trong câu có một dấu ngoặc nhọn lẻ.",
  "Thêm dấu còn lại, hoặc xóa dấu này.",
);
