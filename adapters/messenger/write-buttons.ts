import type { OutgoingButton } from "../../bot/channel/outgoing-message.ts";
import { MESSENGER_LIMITS } from "./limits.ts";
import type { QuickReply, TemplateButton } from "./wire-message.ts";

export type WrittenButtons = {
  readonly quickReplies: readonly QuickReply[];
  /** Buttons of a template, each with the line that says the same. */
  readonly links: readonly { readonly button: TemplateButton; readonly line: string }[];
  /** What no button can say. */
  readonly lines: readonly string[];
};

/**
 * Answers become quick replies, web pages and phone numbers become buttons of a template. An answer that
 * has no title short enough, or one too many, turns all of them into numbered lines: labels are never
 * cut, and half of the choices as buttons would hide the other half.
 */
export function writeButtons(buttons: readonly OutgoingButton[]): WrittenButtons {
  const replies = buttons.filter((it) => it.kind === "reply");
  const quickReplies = replies.flatMap((it) => quickReplyOf(it) ?? []);
  if (quickReplies.length < replies.length || replies.length > MESSENGER_LIMITS.quickReplies) {
    return { quickReplies: [], links: [], lines: writeNumbered(buttons) };
  }
  const others = buttons.filter((it) => it.kind !== "reply").map(writeLink);
  const fitting = others.flatMap(({ button, line }) => (button === null ? [] : [{ button, line }]));
  const links = fitting.slice(0, MESSENGER_LIMITS.templateButtons);
  const shown = new Set(links.map((it) => it.line));
  return { quickReplies, links, lines: others.map((it) => it.line).filter((it) => !shown.has(it)) };
}

/** One line each, numbered as the engine counts them, so that typing the number works. */
export function writeNumbered(buttons: readonly OutgoingButton[]): readonly string[] {
  return buttons.map((button, index) => `${index + 1}. ${lineOf(button)}`);
}

function lineOf(button: OutgoingButton): string {
  switch (button.kind) {
    case "reply":
      return button.label;
    case "url":
      return `${button.label}: ${button.url}`;
    case "call":
      return `${button.label}: ${button.phone}`;
  }
}

type Reply = Extract<OutgoingButton, { kind: "reply" }>;

function quickReplyOf({ label, short, payload }: Reply): QuickReply | null {
  const title = titleOf([label, short ?? ""]);
  if (title === null || payload.length > MESSENGER_LIMITS.buttonPayload) return null;
  return { content_type: "text", title, payload };
}

function writeLink(button: Exclude<OutgoingButton, Reply>): {
  readonly button: TemplateButton | null;
  readonly line: string;
} {
  return { button: templateButtonOf(button), line: lineOf(button) };
}

function templateButtonOf(button: Exclude<OutgoingButton, Reply>): TemplateButton | null {
  const title = titleOf([button.label]);
  if (title === null) return null;
  if (button.kind === "url") {
    return isWebAddress(button.url) ? { type: "web_url", title, url: button.url } : null;
  }
  const payload = internationalOf(button.phone);
  return payload === null ? null : { type: "phone_number", title, payload };
}

/** The first title that fits whole. */
function titleOf(titles: readonly string[]): string | null {
  const written = titles.map((it) => it.trim().toWellFormed().normalize("NFC"));
  return written.find((it) => it !== "" && it.length <= MESSENGER_LIMITS.buttonTitle) ?? null;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Messenger dials numbers with the country's code; short and toll-free ones (113, 1900…) have none. */
function internationalOf(phone: string): string | null {
  const digits = phone.replace(/[\s.()-]/g, "");
  const rest = /^(?:0|\+?84)(\d{8,10})$/.exec(digits)?.[1];
  return rest === undefined ? null : `+84${rest}`;
}
