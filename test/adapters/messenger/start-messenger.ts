import type { MessengerSettings } from "../../../adapters/messenger/create-messenger.ts";
import { createMessenger } from "../../../adapters/messenger/create-messenger.ts";
import type { Channel } from "../../../bot/channel/channel.ts";
import { createPost } from "../../../bot/outbox/create-post.ts";
import type { FakeMessenger } from "../../support/fake-messenger/start-fake-messenger.ts";
import { startFakeMessenger } from "../../support/fake-messenger/start-fake-messenger.ts";
import type { LogLines } from "../../support/log-lines.ts";
import { createLogLines } from "../../support/log-lines.ts";
import type { MemoryAccept } from "../../support/memory-accept.ts";
import { createMemoryAccept } from "../../support/memory-accept.ts";
import { serveWebhook } from "../../support/serve-webhook.ts";
import { CITIZEN, THE_PAGE } from "./the-page.ts";

export type RunningMessenger = {
  readonly fake: FakeMessenger;
  readonly channel: Channel;
  readonly inbox: MemoryAccept;
  readonly log: LogLines;
  readonly clock: { now: number };
  /** http://127.0.0.1:port/webhooks/messenger */
  readonly webhookUrl: string;
  readonly stop: () => Promise<void>;
};

/** The channel beside a fake Messenger, with a clock of its own. The citizen wrote just now. */
export async function startMessenger(
  settings: {
    readonly messenger?: Partial<MessengerSettings>;
    /** Whether the app has the feature Human Agent, by our settings and by Meta's. */
    readonly humanAgent?: { readonly ours: boolean; readonly metas: boolean };
  } = {},
): Promise<RunningMessenger> {
  const clock = { now: Date.UTC(2026, 10, 24, 3) };
  const now = () => clock.now;
  const { ours = false, metas = false } = settings.humanAgent ?? {};
  const fake = await startFakeMessenger({ pages: [{ ...THE_PAGE, humanAgent: metas }], now });
  fake.citizenWrote(THE_PAGE.account, CITIZEN, clock.now);
  const inbox = createMemoryAccept();
  const log = createLogLines();
  const { channel, webhook } = createMessenger({
    accounts: [{ ...THE_PAGE, humanAgent: ours }],
    graphUrl: fake.url,
    graphVersion: "v25.0",
    accept: inbox.accept,
    post: createPost(),
    now,
    log,
    ...settings.messenger,
  });
  const server = await serveWebhook(webhook, log);
  return {
    fake,
    channel,
    inbox,
    log,
    clock,
    webhookUrl: `${server.url}/webhooks/messenger`,
    async stop() {
      await server.stop();
      await fake.stop();
    },
  };
}
