import { expect, test } from "@jest/globals";
import { readChannelsFile } from "../../bot/config/read-channels-file.ts";

const ZALO = `
- channel: zalo
  account: "117572284642892693"
  secrets: {app_id: a, app_secret: b, oa_secret_key: c}
`;

function problemsOf(text: string, env: Readonly<Record<string, string>> = {}): readonly string[] {
  return readChannelsFile(text, env).problems;
}

test("a list of OAs and Pages is read", () => {
  const text = `${ZALO}
- channel: messenger
  account: "100200300400500"
  unit: phuong_cua_nam
  human_agent: true
  secrets: {app_id: d, app_secret: "x-\${PART}", verify_token: f, page_token: g}
`;
  expect(readChannelsFile(text, { PART: " e " })).toEqual({
    problems: [],
    accounts: {
      zalo: [
        {
          account: "117572284642892693",
          buttons: false,
          appId: "a",
          appSecret: "b",
          oaSecretKey: "c",
        },
      ],
      messenger: [
        {
          account: "100200300400500",
          humanAgent: true,
          appId: "d",
          appSecret: "x-e",
          verifyToken: "f",
          pageToken: "g",
        },
      ],
      units: new Map([["messenger:100200300400500", "phuong_cua_nam"]]),
    },
  });
});

const REFUSED: readonly (readonly [string, string, readonly RegExp[]])[] = [
  ["no YAML", "- channel: [", [/line 1/]],
  ["no list", "channel: zalo", [/^the list of accounts: /]],
  ["nothing", "", [/^the list of accounts: /]],
  ["an empty list", "[]", [/^the list of accounts: is empty/]],
  ["an unknown channel", ZALO.replace("zalo", "viber"), [/^entry 1, channel is unknown/]],
  ["an id without quotes", ZALO.replaceAll('"', ""), [/^entry 1, account: is to be .* in quotes/]],
  ["an id with letters", ZALO.replace("1175", "oa"), [/^entry 1, account: is to be digits only/]],
  ["a missing secret", ZALO.replace("app_id: a, ", ""), [/^entry 1, secrets\.app_id: /]],
  ["an unknown key", ZALO.replace("app_id", "appid"), [/secrets\.app_id/, /"appid" is unknown/]],
  [
    "one account twice",
    ZALO + ZALO,
    [/^entry 2, account: zalo:117572284642892693 is listed twice/],
  ],
  [
    "all of it at once",
    `${ZALO.replace("c}", `"\${KEY}"}`)}- channel: messenger\n`,
    [
      /^entry 1, secrets\.oa_secret_key: \$\{KEY\} is not set/,
      /^entry 2, account: /,
      /^entry 2, secrets: /,
    ],
  ],
];

test.each(REFUSED)("%s is refused, by place", (_, text, sentences) => {
  const problems = problemsOf(text);
  expect(problems).toEqual(sentences.map((it) => expect.stringMatching(it)));
  for (const problem of problems) expect(problem).toMatch(/\.$/);
});

test("no problem tells a secret", () => {
  const text = ZALO.replace("app_id: a", `app_id: "\${SECRET}", other: "\${SECRET}"`);
  expect(problemsOf(text, { SECRET: "hush-hush" }).join()).not.toContain("hush");
});
