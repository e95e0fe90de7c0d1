import { expect, test } from "vitest";

import { currencyOf, localeOf } from "./region.ts";

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
