import { createHmac } from "node:crypto";
import { expect, test } from "@jest/globals";
import { createPace } from "../../../../adapters/zalo/sdk/pace.ts";
import { createZaloApi } from "../../../../adapters/zalo/sdk/zalo-api.ts";

/** An API whose calls are answered with `answer`, and what was called. */
function apiThatGets(answer: string, proofKey: string | null = null) {
  const calls: { readonly url: string; readonly headers: Headers; readonly body: unknown }[] = [];
  const api = createZaloApi({
    apiUrl: "https://zalo.example",
    proofKey,
    pace: createPace(Date.now),
    tokens: {
      current: async () => "token",
      after: async () => "next token",
      worked: () => undefined,
    },
    post: async (url, { headers, body }) => {
      calls.push({ url, headers: new Headers(headers), body: JSON.parse(body) });
      return { status: 200, header: () => null, text: answer };
    },
  });
  return { api, calls };
}

const TO = { user_id: "9007199254740993001" };
const SUCCESS = '{"error":0,"message":"Success","data":{"message_id":"abc"}}';

test("a message is posted with a bare access token", async () => {
  const { api, calls } = apiThatGets(SUCCESS);
  expect(await api.sendMessage(TO, { text: "a" })).toEqual({ messageId: "abc", quota: null });
  const [call] = calls;
  expect(call?.url).toBe("https://zalo.example/v3.0/oa/message/cs");
  expect(call?.body).toEqual({ recipient: TO, message: { text: "a" } });
  expect(call?.headers.get("access_token")).toBe("token");
  expect(call?.headers.get("authorization")).toBeNull();
  expect(call?.headers.get("appsecret_proof")).toBeNull();
});

test("the app secret proof goes along where it is switched on", async () => {
  const { api, calls } = apiThatGets(SUCCESS, "app secret");
  await api.sendMessage(TO, { text: "a" });
  const proof = createHmac("sha256", "app secret").update("token").digest("hex");
  expect(calls[0]?.headers.get("appsecret_proof")).toBe(proof);
});

test.each([
  '{"error":0}',
  '{"error":"0","data":null}',
  '{"error":0,"data":[]}',
  '{"error":0,"data":{"message_id":7,"quota":"reply"}}',
])("%s is a success, whatever it leaves out", async (answer) => {
  const { api } = apiThatGets(answer);
  expect(await api.sendMessage(TO, { text: "a" })).toEqual({ messageId: null, quota: null });
});

test("a refused token is replaced once, not twice", async () => {
  const { api, calls } = apiThatGets('{"error":-216,"message":"Access token is invalid"}');
  await expect(api.sendMessage(TO, { text: "a" })).rejects.toMatchObject({ code: -216 });
  expect(calls.map((it) => it.headers.get("access_token"))).toEqual(["token", "next token"]);
});
