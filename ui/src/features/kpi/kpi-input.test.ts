import { expect, test } from "vitest";

import { plainNumber, WEIGHT, WHOLE } from "./kpi-input.ts";

test("small plain numbers are read, nothing else is guessed", () => {
  expect(plainNumber(" 2 ", WHOLE)).toBe(2);
  expect(plainNumber("", WHOLE)).toBeNull();
  expect(plainNumber("2.5", WHOLE)).toBeUndefined();
  expect(plainNumber("1,5", WEIGHT)).toBe(1.5);
  expect(plainNumber("-1", WEIGHT)).toBeUndefined();
  expect(plainNumber("1e9", WEIGHT)).toBeUndefined();
});
