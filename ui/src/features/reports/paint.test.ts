import { expect, test } from "vitest";

import { fitted } from "./paint.ts";

test("a slide fills the screen in one direction and keeps its shape", () => {
  const slide = { width: 960, height: 540 };
  expect(fitted(slide, { width: 1920, height: 1200 })).toEqual({ width: 1920, height: 1080 });
  expect(fitted(slide, { width: 1920, height: 540 })).toEqual(slide);
});
