import type { AddressToken, BuiltIn } from "../../flow/built-ins.ts";
import { ADDRESS_TOKENS, BUILT_INS, DIRECTORY_PREFIXES } from "../../flow/built-ins.ts";
import type { Render } from "../slots/print-slot.ts";
import { printSlot } from "../slots/print-slot.ts";
import { slotsOf } from "../slots/visible-slots.ts";
import type { Turn } from "../turn.ts";
import { describeHours, unitOf } from "./office-hours.ts";

/**
 * Values for the names in braces of one template. `extra` are the engine's own parameters of a sentence,
 * `render` says a text (the label of a chosen option). A name that nothing fills becomes an empty text;
 * `check` has refused unknown names before.
 */
export function fillIn(
  turn: Turn,
  template: string,
  extra: Readonly<Record<string, string>>,
  render: Render,
): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [, name] of template.matchAll(BRACES)) {
    if (name !== undefined) values[name] = extra[name] ?? namedValue(turn, name, render) ?? "";
  }
  return values;
}

const BRACES = /\{([^{}]+)\}/g;

function namedValue(turn: Turn, name: string, render: Render): string | undefined {
  const token = ADDRESS_TOKENS.find((it) => it === name);
  if (token !== undefined) return addressOf(turn, token);
  const slot = slotsOf(turn)[name];
  if (slot !== undefined) return printSlot(turn, name, slot, render);
  const directory = DIRECTORY_PREFIXES.find((prefix) => name.startsWith(prefix));
  if (directory !== undefined) return directoryField(turn, name.slice(directory.length));
  return builtInOf(turn, name);
}

function addressOf(turn: Turn, token: AddressToken): string {
  const { forms, defaultForm } = turn.library.address;
  return forms.get(defaultForm)?.[token] ?? token;
}

function directoryField(turn: Turn, path: string): string | undefined {
  const dot = path.lastIndexOf(".");
  const entry = turn.library.directory.get(path.slice(0, dot));
  const name = path.slice(dot + 1);
  const field = FIELD_NAMES[name] ?? name;
  if (field !== "hours" || entry?.hours == null) return entry?.fields[field];
  return describeHours(turn.library, entry, turn.session.locale);
}

/** Vietnamese names of directory fields as they may stand behind `danh bạ.key.`. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  tên: "name",
  "điện thoại": "phone",
  "địa chỉ": "address",
  giờ: "hours",
  "liên kết": "url",
};

function builtInOf(turn: Turn, name: string): string | undefined {
  const builtIns: Readonly<Record<string, BuiltIn>> = BUILT_INS;
  const builtIn = builtIns[name] ?? Object.values(BUILT_INS).find((it) => it === name);
  if (builtIn === undefined) return undefined;
  const { library, session } = turn;
  switch (builtIn) {
    case "channel_name":
      return CHANNEL_NAMES[turn.channel];
    case "unit":
      return unitName(turn);
    case "working_hours":
      return describeHours(library, unitOf(library, turn.unit), session.locale);
    case "case_code":
      return session.case?.code;
    case "turn":
      return String(session.turn);
    case "message":
      return session.message;
  }
}

function unitName(turn: Turn): string | undefined {
  const { name } = unitOf(turn.library, turn.unit)?.fields ?? {};
  return name;
}

/** Names of the channels as citizens know them; names are the same in every language. */
const CHANNEL_NAMES = { zalo: "Zalo", messenger: "Messenger", webchat: "Web" } as const;
