import { pageBody, signedWebhook, textItem } from "./signed-webhook.ts";
import type { FakeMessenger } from "./start-fake-messenger.ts";

/** A citizen on Messenger, with Meta between them and our webhook. */
export type MessengerCitizen = {
  write(webhook: string, text: string): Promise<number>;
  /** Presses the newest quick reply of that title. */
  tap(webhook: string, title: string): Promise<number>;
  /** What reached the citizen, in order. */
  texts(): readonly string[];
};

export function newMessengerCitizen(
  fake: FakeMessenger,
  page: { readonly account: string; readonly appSecret: string },
  user: string,
): MessengerCitizen {
  const { account, appSecret } = page;
  let sent = 0;
  const post = (webhook: string, item: object) => {
    fake.citizenWrote(account, user, Date.now());
    return postSigned(webhook, pageBody(account, item), appSecret);
  };
  const item = (text: string) => {
    sent += 1;
    return textItem(account, user, `m_${user}_${sent}`, text, Date.now());
  };
  const own = () => fake.deliveries.filter((it) => it.account === account && it.user === user);
  return {
    write: (webhook, text) => post(webhook, item(text)),
    tap(webhook, title) {
      const replies = own().flatMap((it) => it.body.message.quick_replies ?? []);
      const pressed = replies.findLast((it) => it.title === title);
      if (pressed === undefined) throw new Error(`no quick reply "${title}" was shown`);
      const { message, ...rest } = item(title);
      const quick_reply = { payload: pressed.payload };
      return post(webhook, { ...rest, message: { ...message, quick_reply } });
    },
    texts: () => own().map(({ body: { message } }) => message.text ?? templateText(message)),
  };
}

/** Posts a body as Meta signs it; resolves with the status. */
export async function postSigned(
  webhook: string,
  body: object | string,
  appSecret: string,
): Promise<number> {
  const signed = signedWebhook(body, appSecret);
  const { headers } = signed;
  const response = await fetch(webhook, {
    method: "POST",
    headers,
    body: Uint8Array.from(signed.body),
  });
  await response.arrayBuffer();
  return response.status;
}

function templateText({
  attachment,
}: FakeMessenger["deliveries"][number]["body"]["message"]): string {
  return attachment?.type === "template" ? attachment.payload.text : "";
}
