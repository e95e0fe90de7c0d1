import { expect, test } from "vitest";

import { readNumber, WEIGHT, WHOLE } from "./plain-number.ts";

test("small plain numbers are read, nothing else is guessed", () => {
  expect(readNumber(" 2 ", WHOLE)).toBe(2);
  expect(readNumber("", WHOLE)).toBeNull();
  expect(readNumber("1,5", WEIGHT)).toBe(1.5);
  for (const [text, pattern] of [
    ["2.5", WHOLE],
    ["-1", WEIGHT],
    ["1e9", WEIGHT],
    ["two", WEIGHT],
  ] as const) {
    expect(() => readNumber(text, pattern)).toThrow("Enter a number");
  }
});
