import { join, resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { socketAddress } from "../../../bot/store/control/socket-address.ts";

test("a path is made relative where that is shorter", () => {
  expect(socketAddress("data/control.sock")).toBe(join("data", "control.sock"));
  expect(socketAddress(resolve("data/control.sock"))).toBe(join("data", "control.sock"));
  expect(socketAddress("/s")).toBe("/s");
});

test("a path in bytes, not in letters, must fit", () => {
  expect(socketAddress(`/${"a".repeat(100)}`)).toHaveLength(101);
  expect(() => socketAddress(`/${"đ".repeat(60)}`)).toThrow("121 bytes");
  expect(() => socketAddress(`/${"a".repeat(107)}`)).toThrow("108 bytes");
});
