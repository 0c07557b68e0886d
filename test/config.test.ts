import { expect, test } from "@jest/globals";
import { ConfigError, readConfig } from "../bot/config.ts";

const defaults = { libraryDir: "/library" };

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(env, defaults);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test("everything has a default, and an empty value counts as not set", () => {
  const config = readConfig({ PORT: "", DATA_DIR: " ", ZALO_OA_ID: "" }, defaults);
  expect(config).toMatchObject({
    port: 3000,
    dataDir: "data",
    libraryDir: "/library",
    trustProxy: false,
  });
  expect(config.zalo).toMatchObject({
    oaId: undefined,
    buttons: false,
    apiUrl: "https://openapi.zalo.me",
  });
  expect(config.messenger).toMatchObject({ pageId: undefined, graphVersion: "v25.0" });
});

test("settings are read", () => {
  const config = readConfig(
    { PORT: "8080", PUBLIC_URL: "https://chat.example.vn/", TRUST_PROXY: "1", ZALO_BUTTONS: "on" },
    defaults,
  );
  expect(config).toMatchObject({ port: 8080, publicUrl: "https://chat.example.vn", trustProxy: 1 });
  expect(config.zalo.buttons).toBe(true);
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
])("%s=%s is refused with a sentence that names it", (name, value) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
});

test("all problems are told at once", () => {
  expect(problemsOf({ PORT: "x", LOG_LEVEL: "y", SESSION_SECRET: "z" })).toHaveLength(3);
});

test("no problem repeats a secret", () => {
  expect(problemsOf({ SESSION_SECRET: "hunter2" }).join()).not.toContain("hunter2");
});
