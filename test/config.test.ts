import { expect, test } from "@jest/globals";
import { ConfigError, readConfig } from "../bot/config.ts";

const FILES: Readonly<Record<string, string>> = {
  "two.yaml": `
- channel: zalo
  account: "117572284642892693"
  unit: phuong_cua_nam
  buttons: true
  secrets: {app_id: "1", app_secret: "\${ZALO_APP_SECRET}", oa_secret_key: "\${KEY}"}
- channel: messenger
  account: "100200300400500"
  secrets: {app_secret: "a", verify_token: "b", page_token: "\${PAGE_TOKEN}"}
`,
};

const outside = {
  libraryDir: "/library",
  readFile(path: string): string {
    const text = FILES[path];
    if (text === undefined) throw new Error("there is no such file");
    return text;
  },
};

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(env, outside);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test("everything has a default, and an empty value counts as not set", () => {
  const config = readConfig({ PORT: "", DATA_DIR: " ", ZALO_OA_ID: "" }, outside);
  expect(config).toMatchObject({
    port: 3000,
    dataDir: "data",
    libraryDir: "/library",
    trustProxy: false,
  });
  expect(config.zalo).toMatchObject({
    accounts: [{ account: undefined, buttons: false }],
    apiUrl: "https://openapi.zalo.me",
  });
  expect(config.messenger).toMatchObject({
    accounts: [{ account: undefined, humanAgent: false }],
    graphVersion: "v25.0",
  });
  expect(config.units.size).toBe(0);
});

test("settings are read", () => {
  const config = readConfig(
    { PORT: "8080", PUBLIC_URL: "https://chat.example.vn/", TRUST_PROXY: "1", ZALO_BUTTONS: "on" },
    outside,
  );
  expect(config).toMatchObject({ port: 8080, publicUrl: "https://chat.example.vn", trustProxy: 1 });
  expect(config.zalo.accounts).toMatchObject([{ buttons: true }]);
});

test.each([
  ["PORT", "ninety"],
  ["PORT", "70000"],
  ["PUBLIC_URL", "chat.example.vn"],
  ["LOG_LEVEL", "loud"],
  ["SESSION_SECRET", "short"],
  ["ZALO_BUTTONS", "maybe"],
  ["ZALO_API_URL", "not an address"],
  ["MESSENGER_GRAPH_VERSION", "25"],
  ["REDIS_URL", "localhost"],
  ["REDIS_SHARDS", "8"],
  ["ROLE", "boss"],
  ["ROLE", "web"],
  ["METRICS_TOKEN", "short"],
  ["DATABASE_URL", "mysql://localhost/dan_loi"],
  ["RETENTION_DAYS", "forever"],
  ["SCAM_BLOCK_LIST_REFRESH", "0"],
])("%s=%s is refused with a sentence that names it", (name, value) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
});

test("all problems are told at once", () => {
  expect(problemsOf({ PORT: "x", LOG_LEVEL: "y", SESSION_SECRET: "z" })).toHaveLength(3);
});

test("no problem repeats a secret", () => {
  expect(problemsOf({ SESSION_SECRET: "hunter2" }).join()).not.toContain("hunter2");
});

test("CHANNELS_FILE lists the accounts, with secrets from the environment and units", () => {
  const env = { CHANNELS_FILE: "two.yaml", ZALO_APP_SECRET: "s", KEY: "k", PAGE_TOKEN: "p" };
  const config = readConfig({ ...env, ZALO_OA_ID: "not listed" }, outside);
  expect(config.zalo.accounts).toMatchObject([
    { account: "117572284642892693", appSecret: "s", oaSecretKey: "k", buttons: true },
  ]);
  expect(config.messenger.accounts).toMatchObject([
    { account: "100200300400500", pageToken: "p", humanAgent: false },
  ]);
  expect([...config.units]).toEqual([["zalo:117572284642892693", "phuong_cua_nam"]]);
});

test("problems of CHANNELS_FILE are reported with all others", () => {
  expect(problemsOf({ CHANNELS_FILE: "absent.yaml", PORT: "x" })).toEqual([
    expect.stringContaining("PORT"),
    'CHANNELS_FILE "absent.yaml": the file cannot be read. Correct the path.',
  ]);
  expect(problemsOf({ CHANNELS_FILE: "two.yaml", KEY: "k" })).toEqual([
    `CHANNELS_FILE "two.yaml": entry 1, secrets.app_secret: \${ZALO_APP_SECRET} is not set. Set it in .env.`,
    `CHANNELS_FILE "two.yaml": entry 2, secrets.page_token: \${PAGE_TOKEN} is not set. Set it in .env.`,
  ]);
});
