import type { ZaloSettings } from "../../../adapters/zalo/create-zalo.ts";
import { createZalo } from "../../../adapters/zalo/create-zalo.ts";
import type { Channel } from "../../../bot/channel/channel.ts";
import { createPost } from "../../../bot/outbox/create-post.ts";
import type { FakeOaSettings } from "../../support/fake-zalo/fake-oa.ts";
import type { FakeZalo } from "../../support/fake-zalo/fake-zalo.ts";
import { startFakeZalo } from "../../support/fake-zalo/start-fake-zalo.ts";
import type { LogLines } from "../../support/log-lines.ts";
import { createLogLines } from "../../support/log-lines.ts";
import type { MemoryAccept } from "../../support/memory-accept.ts";
import { createMemoryAccept } from "../../support/memory-accept.ts";
import { serveWebhook } from "../../support/serve-webhook.ts";
import type { MemoryTokenStore } from "./memory-token-store.ts";
import { createMemoryTokenStore } from "./memory-token-store.ts";
import { CITIZEN, THE_OA } from "./the-oa.ts";

export type RunningZalo = {
  readonly fake: FakeZalo;
  readonly channel: Channel;
  /** Another program with the same store, as a second process is. */
  readonly another: (settings?: Partial<ZaloSettings>) => Channel;
  readonly tokens: MemoryTokenStore;
  readonly inbox: MemoryAccept;
  readonly log: LogLines;
  readonly clock: { now: number };
  /** http://127.0.0.1:port/webhooks/zalo */
  readonly webhookUrl: string;
  /** Closes the first program, as a graceful stop does. */
  readonly close: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The channel beside a fake Zalo, with a clock of its own. The citizen wrote just now. */
export async function startZalo(
  settings: {
    readonly zalo?: Partial<ZaloSettings>;
    readonly fake?: Partial<FakeOaSettings>;
    readonly buttons?: boolean;
    readonly tokens?: MemoryTokenStore;
  } = {},
): Promise<RunningZalo> {
  const clock = { now: Date.UTC(2026, 10, 24, 3) };
  const now = () => clock.now;
  const fake = await startFakeZalo({ ...THE_OA, now, ...settings.fake });
  fake.interact(CITIZEN);
  const tokens = settings.tokens ?? createMemoryTokenStore();
  const inbox = createMemoryAccept();
  const log = createLogLines();
  const open = (own: Partial<ZaloSettings> = {}) =>
    createZalo({
      accounts: [{ ...THE_OA, ...fake.tokens.pair(), buttons: settings.buttons ?? true }],
      apiUrl: fake.url,
      oauthUrl: fake.url,
      tokens,
      accept: inbox.accept,
      post: createPost(),
      now,
      log,
      ...settings.zalo,
      ...own,
    });
  const opened = [open()];
  const [first] = opened;
  if (first === undefined) throw new Error("nothing was opened");
  const server = await serveWebhook(first.webhook, log);
  return {
    fake,
    channel: first.channel,
    another(own) {
      const next = open(own);
      opened.push(next);
      return next.channel;
    },
    tokens,
    inbox,
    log,
    clock,
    webhookUrl: `${server.url}/webhooks/zalo`,
    close: first.close,
    async stop() {
      for (const it of opened) await it.close();
      await server.stop();
      await fake.stop();
    },
  };
}
