import type { FakeOaSettings } from "./fake-oa.ts";
import type { FakeEvent } from "./fake-zalo.ts";
import { signEvent } from "./sign-event.ts";

/** Posts an event as Zalo does; returns the status. */
export async function postEvent(
  webhook: string,
  event: FakeEvent,
  key: FakeOaSettings,
): Promise<number> {
  const body = JSON.stringify(event);
  const signature = signEvent(body, `${event.timestamp}`, key);
  const response = await fetch(webhook, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-ZEvent-Signature": signature },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}
