import { expect, test } from "vitest";

import { chart } from "../testing/example.ts";
import { stretchOf } from "./chart-zoom.ts";

const { points } = chart(800, 330);

test("a stretch reaches from the first day of one period to the last of another, whichever was pointed at first", () => {
  const days = { from: "2026-02-01", to: "2026-05-01" };
  expect(stretchOf(points, 1, 3)?.days).toEqual(days);
  expect(stretchOf(points, 3, 1)?.days).toEqual(days);
});

test("what is expected has no days of its own", () => {
  const ahead = points.map((point, index) => (index > 2 ? { ...point, from: null, to: null } : point));
  expect(stretchOf(ahead, 0, 5)?.days).toEqual({ from: "2026-01-01", to: "2026-04-01" });
  expect(stretchOf(ahead, 3, 5)).toBeNull();
});

test("one period is no stretch", () => {
  expect(stretchOf(points, 2, 2)).toBeNull();
  expect(stretchOf(points, null, 2)).toBeNull();
});
