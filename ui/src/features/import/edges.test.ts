import { expect, test } from "vitest";

import { hiddenAt } from "./edges.ts";

test("an edge shows where there is more", () => {
  expect(hiddenAt({ scrollLeft: 0, scrollWidth: 900, clientWidth: 900 })).toEqual({ left: false, right: false });
  expect(hiddenAt({ scrollLeft: 0, scrollWidth: 3_000, clientWidth: 900 })).toEqual({ left: false, right: true });
  expect(hiddenAt({ scrollLeft: 300, scrollWidth: 3_000, clientWidth: 900 })).toEqual({ left: true, right: true });
  expect(hiddenAt({ scrollLeft: 2_100, scrollWidth: 3_000, clientWidth: 900 })).toEqual({ left: true, right: false });
});
