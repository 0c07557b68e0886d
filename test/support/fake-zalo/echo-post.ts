import type { FakeMessage, FakeOaSettings } from "./fake-oa.ts";
import { userOf } from "./fake-oa.ts";
import type { FakeEvent } from "./fake-zalo.ts";
import { postEvent } from "./post-event.ts";

/** Sends what went out back to a webhook, once somebody named one. */
export type EchoPost = {
  to(webhook: string): void;
  sent(message: FakeMessage): void;
  /** Echoes that were answered. */
  heard(): number;
  /** Resolves when none is on its way. */
  settled(): Promise<void>;
};

export function createEchoPost(settings: FakeOaSettings, now: () => number): EchoPost {
  const posted: Promise<unknown>[] = [];
  const heard: string[] = [];
  let address: string | null = null;
  return {
    to(webhook) {
      address = webhook;
    },
    sent(message) {
      if (address === null) return;
      const echo = postEvent(address, echoOf(message, settings, now()), settings);
      posted.push(echo.then(() => heard.push(message.id)).catch(() => 0));
    },
    heard: () => heard.length,
    async settled() {
      await Promise.all(posted);
    },
  };
}

function echoOf(message: FakeMessage, settings: FakeOaSettings, now: number): FakeEvent {
  return {
    event_name: "oa_send_text",
    app_id: settings.appId,
    sender: { id: settings.account },
    recipient: { id: userOf(message) },
    message: { msg_id: message.id, text: message.message.text },
    timestamp: `${now}`,
  };
}
