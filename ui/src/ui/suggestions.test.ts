import { expect, test } from "vitest";

import { suggestions } from "./suggestions.ts";

test("what begins with the text stands before what contains it", () => {
  expect(suggestions(["Leo Chen", "Chen Wu", "Ana"], "chen")).toEqual(["Chen Wu", "Leo Chen"]);
  expect(suggestions(["Leo", "Ana"], "")).toEqual(["Leo", "Ana"]);
  expect(suggestions(["Leo"], "x")).toEqual([]);
});
