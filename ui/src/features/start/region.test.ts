import { expect, test } from "vitest";

import { currencyOf, nameFromFile } from "./region.ts";

test("the currency follows the region", () => {
  expect(currencyOf("en-US")).toBe("USD");
  expect(currencyOf("de-CH")).toBe("CHF");
  expect(currencyOf("de-DE")).toBe("EUR");
  expect(currencyOf("zh-Hant-HK")).toBe("HKD");
  expect(currencyOf("en")).toBe("EUR");
});

test("a file's name stands without folder and ending", () => {
  expect(nameFromFile("/home/ana/till-export.2026.csv")).toBe("till-export.2026");
  expect(nameFromFile("C:\\Users\\Ana\\Sales.xlsx")).toBe("Sales");
});
