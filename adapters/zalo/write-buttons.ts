import type { OutgoingButton } from "../../bot/channel/outgoing-message.ts";
import { ZALO_LIMITS } from "./limits.ts";
import { writeTap } from "./tap.ts";
import type { WireButton } from "./wire-message.ts";

/**
 * Buttons as Zalo takes them, and lines of text for those that dial what Zalo's dialling button cannot
 * (113, 1900…). Null when there is none to press, or one of them does not fit.
 */
export function writeButtons(buttons: readonly OutgoingButton[]): {
  readonly buttons: readonly WireButton[];
  readonly lines: readonly string[];
} | null {
  const written: WireButton[] = [];
  const lines: string[] = [];
  for (const button of buttons) {
    const title = titleOf(button);
    if (title === null) return null;
    if (button.kind === "call" && phoneCode(button.phone) === null) {
      lines.push(`${button.label}: ${button.phone}`);
      continue;
    }
    const wire = writeButton(button, title);
    if (wire === null) return null;
    written.push(wire);
  }
  const fits = written.length > 0 && written.length <= ZALO_LIMITS.buttons;
  return fits ? { buttons: written, lines } : null;
}

/** One line each, numbered as the engine counts them. */
export function writeNumbered(buttons: readonly OutgoingButton[]): readonly string[] {
  return buttons.map((button, index) => {
    const line = `${index + 1}. ${button.label}`;
    if (button.kind === "url") return `${line}: ${button.url}`;
    return button.kind === "call" ? `${line}: ${button.phone}` : line;
  });
}

function writeButton(button: OutgoingButton, title: string): WireButton | null {
  switch (button.kind) {
    case "reply": {
      // "hide": the citizen would otherwise see themselves send our sealed payload.
      const payload = writeTap(button.payload, button.label);
      return payload === null ? null : { title, type: "oa.query.hide", payload };
    }
    case "url":
      return { title, type: "oa.open.url", payload: { url: button.url } };
    case "call": {
      const code = phoneCode(button.phone);
      return code === null ? null : { title, type: "oa.open.phone", payload: { phone_code: code } };
    }
  }
}

function titleOf(button: OutgoingButton): string | null {
  const short = button.kind === "reply" ? button.short : undefined;
  const titles = [button.label, short ?? ""].map((it) => it.trim().normalize("NFC"));
  return titles.find((it) => it !== "" && [...it].length <= ZALO_LIMITS.buttonTitle) ?? null;
}

/** Zalo dials numbers with the country's code; short and toll-free numbers have none. */
function phoneCode(phone: string): string | null {
  const digits = phone.replace(/[\s.()-]/g, "");
  const rest = /^(?:0|\+?84)(\d{8,10})$/.exec(digits)?.[1];
  return rest === undefined ? null : `84${rest}`;
}
