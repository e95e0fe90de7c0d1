import { expect, test } from "vitest";

import { currencyOf, localeOf, nameFromFile } from "./region.ts";

test("the currency follows the region", () => {
  expect(currencyOf("en-US")).toBe("USD");
  expect(currencyOf("de-CH")).toBe("CHF");
  expect(currencyOf("de-DE")).toBe("EUR");
  expect(currencyOf("zh-Hant-HK")).toBe("HKD");
  expect(currencyOf("en")).toBe("EUR");
});

test("a computer without a language gets one", () => {
  for (const language of ["en-US", "de", "zh-Hant-HK"]) expect(localeOf(language)).toBe(language);
  for (const none of ["C", "POSIX", "", "c"]) expect(localeOf(none)).toBe("en-GB");
});

test("a file's name stands without folder and ending", () => {
  expect(nameFromFile("/home/ana/till-export.2026.csv")).toBe("till-export.2026");
  expect(nameFromFile("C:\\Users\\Ana\\Sales.xlsx")).toBe("Sales");
});
