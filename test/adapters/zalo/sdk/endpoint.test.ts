import { expect, test } from "@jest/globals";
import { endpoint } from "../../../../adapters/zalo/sdk/endpoint.ts";

const PATH = "/v4/oa/access_token";

test.each([
  ["https://oauth.zaloapp.com", "https://oauth.zaloapp.com/v4/oa/access_token"],
  ["https://oauth.zaloapp.com/", "https://oauth.zaloapp.com/v4/oa/access_token"],
  ["https://oauth.zaloapp.com/v4", "https://oauth.zaloapp.com/v4/oa/access_token"],
  ["https://oauth.zaloapp.com/v4/oa/access_token", "https://oauth.zaloapp.com/v4/oa/access_token"],
  ["http://127.0.0.1:81/zalo/", "http://127.0.0.1:81/zalo/v4/oa/access_token"],
  ["http://127.0.0.1:81/v", "http://127.0.0.1:81/v/v4/oa/access_token"],
])("on %s it is %s", (base, address) => {
  expect(endpoint(base, PATH)).toBe(address);
});
