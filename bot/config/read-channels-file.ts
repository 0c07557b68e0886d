import { parseDocument } from "yaml";
import { z } from "zod";
import type { ChannelAccounts, MessengerAccount, ZaloAccount } from "./channel-accounts.ts";

/**
 * Reads the list of OAs and Pages that one deployment serves. All problems at once, each with the entry
 * and the key it stands in; never with a value, which may be a secret.
 *
 *     - channel: zalo
 *       account: "117572284642892693"
 *       unit: phuong_cua_nam
 *       secrets: {app_id: "${ZALO_APP_ID}", app_secret: "${ZALO_APP_SECRET}", …}
 */
export function readChannelsFile(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): { readonly accounts: ChannelAccounts; readonly problems: readonly string[] } {
  const document = parseDocument(text);
  const [broken] = document.errors;
  if (broken !== undefined) {
    return { accounts: NONE, problems: [`${firstLine(broken.message)}.`] };
  }
  const filled = fillIn(document.toJS(), [], env);
  const parsed = file.safeParse(filled.value);
  const problems = [
    ...filled.problems,
    ...(parsed.success ? [] : parsed.error.issues.map(problemOf)),
    ...(parsed.success ? repeated(parsed.data) : []),
  ];
  return { accounts: parsed.success ? accountsOf(parsed.data) : NONE, problems };
}

const NONE: ChannelAccounts = { zalo: [], messenger: [], units: new Map() };

const secret = z.string().min(1);
/** 18 digits do not fit a number: unquoted, the id would name another account. */
const account = z.string({ error: "is to be written in quotes" }).regex(/^\d{1,40}$/, {
  error: "is to be digits only",
});
const unit = z.string().min(1).optional();
const zaloEntry = z.strictObject({
  channel: z.literal("zalo"),
  account,
  unit,
  buttons: z.boolean().default(false),
  secrets: z.strictObject({
    app_id: secret,
    app_secret: secret,
    oa_secret_key: secret,
    oa_secret_key_previous: secret.optional(),
    access_token: secret.optional(),
    refresh_token: secret.optional(),
  }),
});
const messengerEntry = z.strictObject({
  channel: z.literal("messenger"),
  account,
  unit,
  human_agent: z.boolean().default(false),
  secrets: z.strictObject({
    app_id: secret.optional(),
    app_secret: secret,
    verify_token: secret,
    page_token: secret,
  }),
});
const file = z
  .array(z.discriminatedUnion("channel", [zaloEntry, messengerEntry]))
  .min(1, { error: "is empty" });

type Entry = z.infer<typeof file>[number];

/** Puts the environment's values in place of `${NAME}`. */
function fillIn(
  value: unknown,
  path: readonly PropertyKey[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly value: unknown; readonly problems: readonly string[] } {
  if (typeof value === "string") {
    const missing = [...value.matchAll(REFERENCE)].flatMap(([, name = ""]) => {
      return env[name]?.trim() ? [] : [`${placeOf(path)}: \${${name}} is not set. Set it in .env.`];
    });
    // What is missing was told; an empty value would be told once more.
    const filled = value.replace(REFERENCE, (_, name: string) => env[name]?.trim() || "missing");
    return { value: filled, problems: missing };
  }
  if (typeof value !== "object" || value === null) return { value, problems: [] };
  const parts = Object.entries(value).map(([key, part]) => {
    const place = Array.isArray(value) ? Number(key) : key;
    return [key, fillIn(part, [...path, place], env)] as const;
  });
  const problems = parts.flatMap(([, it]) => it.problems);
  if (Array.isArray(value)) return { value: parts.map(([, it]) => it.value), problems };
  return { value: Object.fromEntries(parts.map(([key, it]) => [key, it.value])), problems };
}

const REFERENCE = /\$\{([A-Za-z_]\w*)\}/g;

function problemOf(issue: z.core.$ZodIssue): string {
  const place = placeOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    return `${place}: "${issue.keys.join('", "')}" is unknown. Remove it or correct its name.`;
  }
  if (issue.path.at(-1) === "channel") return `${place} is unknown. Write zalo or messenger.`;
  return `${place}: ${firstLine(issue.message)}. Compare it with docs/03-channels.md.`;
}

function placeOf([index, ...keys]: readonly PropertyKey[]): string {
  if (typeof index !== "number") return "the list of accounts";
  return [`entry ${index + 1}`, ...(keys.length > 0 ? [keys.map(String).join(".")] : [])].join(
    ", ",
  );
}

function repeated(entries: readonly Entry[]): readonly string[] {
  const names = entries.map(nameOf);
  return names.flatMap((name, index) =>
    names.indexOf(name) === index ? [] : [`entry ${index + 1}, account: ${name} is listed twice.`],
  );
}

function nameOf(entry: Entry): string {
  return `${entry.channel}:${entry.account}`;
}

function accountsOf(entries: readonly Entry[]): ChannelAccounts {
  return {
    zalo: entries.flatMap((it) => (it.channel === "zalo" ? [zaloAccount(it)] : [])),
    messenger: entries.flatMap((it) => (it.channel === "messenger" ? [messengerAccount(it)] : [])),
    units: new Map(
      entries.flatMap((it) => (it.unit === undefined ? [] : [[nameOf(it), it.unit] as const])),
    ),
  };
}

function zaloAccount(entry: z.infer<typeof zaloEntry>): ZaloAccount {
  const { account: oaId, buttons, secrets } = entry;
  return {
    account: oaId,
    buttons,
    appId: secrets.app_id,
    appSecret: secrets.app_secret,
    oaSecretKey: secrets.oa_secret_key,
    oaSecretKeyPrevious: secrets.oa_secret_key_previous,
    accessToken: secrets.access_token,
    refreshToken: secrets.refresh_token,
  };
}

function messengerAccount(entry: z.infer<typeof messengerEntry>): MessengerAccount {
  const { account: pageId, human_agent: humanAgent, secrets } = entry;
  return {
    account: pageId,
    humanAgent,
    appId: secrets.app_id,
    appSecret: secrets.app_secret,
    verifyToken: secrets.verify_token,
    pageToken: secrets.page_token,
  };
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/[.:]$/, "");
}
