import { expect, test } from "@jest/globals";
import { stepNow, stepsBefore, succeed } from "../../bot/library/library-history.ts";
import { SKELETONS_KEPT } from "../../bot/library/skeleton.ts";
import { libraryOf } from "../support/library-of.ts";

function version(steps: readonly string[], renamed = "{}") {
  const asked = steps.map((id) => `  - {bước: ${id}, hỏi: số, câu hỏi: Số mấy ạ?}\n`);
  return libraryOf({
    "flows/dem.yaml": `
luồng: dem
tên: Đếm
chủ đề: vneid
bắt đầu khi: bất kỳ
thay bước: ${renamed}
cần biết: {số: {kiểu: số}}
các bước:
${asked.join("")}`,
  });
}

const first = version(["a", "b", "c"]);
const second = version(["a", "b2", "c"], "{b: b2}");
const third = version(["a", "b3"], "{b2: b3}");

test("a library remembers those before it, the newest first, and no more than it should", () => {
  const chain = succeed(third, succeed(second, first));
  expect(chain.earlier.map((it) => it.library)).toEqual([second.hash, first.hash]);
  const again = succeed(first, chain);
  expect(again.earlier.map((it) => it.library)).toEqual([third.hash, second.hash]);
  const many = ["d", "e", "f", "g", "h"].map((id) => version([id]));
  const last = many.reduce((before, next) => succeed(next, before), chain);
  expect(last.earlier).toHaveLength(SKELETONS_KEPT);
});

test("a step is followed through every renaming since", () => {
  const chain = succeed(third, succeed(second, first));
  expect(stepNow(chain, first.hash, "dem", "b")).toBe("b3");
  expect(stepNow(chain, second.hash, "dem", "b2")).toBe("b3");
  expect(stepNow(chain, first.hash, "dem", "a")).toBe("a");
  expect(stepNow(chain, "forgotten", "dem", "b2")).toBe("b3");
  expect(stepNow(chain, first.hash, "no-flow", "b")).toBe("b");
});

test("the steps before one are named the nearest first", () => {
  const chain = succeed(third, succeed(second, first));
  expect(stepsBefore(chain, first.hash, "dem", "c")).toEqual(["b3", "a"]);
  expect(stepsBefore(chain, "forgotten", "dem", "c")).toEqual([]);
});
