import { expect, test } from "vitest";

import { completed, namesIn } from "./attending.ts";

test("names stand between commas", () => {
  expect(namesIn(" Ana Ruiz , Leo,, ")).toEqual(["Ana Ruiz", "Leo"]);
});

test("who is known and not named yet is offered behind those who are", () => {
  const known = ["Leo Chen", "Ana Ruiz", "ana ruiz", " "];
  expect(completed(known, "")).toEqual(["Ana Ruiz", "Leo Chen"]);
  expect(completed(["Leo Chen", "Ana Ruiz"], "Ana")).toEqual(["Ana Ruiz", "Leo Chen"]);
  expect(completed(["Leo Chen", "Ana Ruiz"], "Ana Ruiz")).toEqual(["Ana Ruiz, Leo Chen"]);
  expect(completed(["Leo Chen", "Ana Ruiz"], "Mia, le")).toEqual(["Mia, Ana Ruiz", "Mia, Leo Chen"]);
  expect(completed(["Leo Chen"], "Leo Chen, ")).toEqual([]);
});
