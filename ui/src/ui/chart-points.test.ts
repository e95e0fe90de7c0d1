import { expect, test } from "vitest";

import type { ChartPoint } from "../api/bindings.ts";
import { nearestPoint, pointByKey, pointText } from "./chart-points.ts";

const point = (x: number, rest: Partial<ChartPoint> = {}): ChartPoint => ({
  period: "2026-10",
  from: "2026-10-01",
  to: "2026-11-01",
  x,
  y: 10,
  label: "October 2026",
  text: "€45,820",
  details: [],
  objective: null,
  ...rest,
});

test("the nearest point is found by x", () => {
  const points = [point(10), point(20), point(40)];
  expect(nearestPoint(points, { x: 0 })).toBe(0);
  expect(nearestPoint(points, { x: 16 })).toBe(1);
  expect(nearestPoint(points, { x: 31 })).toBe(2);
  expect(nearestPoint([], { x: 5 })).toBe(-1);
});

test("the nearest bar is found by y", () => {
  const bars = [point(300, { y: 20 }), point(90, { y: 50 }), point(0, { y: null })];
  expect(nearestPoint(bars, { y: 0 })).toBe(0);
  expect(nearestPoint(bars, { y: 47 })).toBe(1);
});

test("keys go down from bar to bar, beginning with the first", () => {
  expect(pointByKey("ArrowDown", null, 5, true)).toBe(0);
  expect(pointByKey("ArrowDown", 0, 5, true)).toBe(1);
  expect(pointByKey("ArrowUp", 1, 5, true)).toBe(0);
  expect(pointByKey("ArrowRight", 4, 5, true)).toBe(4);
});

test("keys go from point to point and stop at the ends", () => {
  expect(pointByKey("ArrowLeft", null, 5)).toBe(4);
  expect(pointByKey("ArrowLeft", 0, 5)).toBe(0);
  expect(pointByKey("ArrowRight", 3, 5)).toBe(4);
  expect(pointByKey("ArrowRight", 4, 5)).toBe(4);
  expect(pointByKey("Home", 3, 5)).toBe(0);
  expect(pointByKey("End", 0, 5)).toBe(4);
  expect(pointByKey("a", 0, 5)).toBeNull();
  expect(pointByKey("End", null, 0)).toBeNull();
});

test("a point says everything it knows and nothing else", () => {
  expect(pointText(point(0))).toBe("October 2026: €45,820");
  expect(pointText(point(0, { details: ["Target €45,000", "Sale"] }))).toBe("October 2026: €45,820, Target €45,000, Sale");
});

test("on a map the nearest box is the one that is near in both directions", () => {
  const at = (x: number, y: number) => ({ ...point(x), y });
  const boxes = [at(10, 10), at(10, 90), at(90, 10)];
  expect(nearestPoint(boxes, { x: 20, y: 80 })).toBe(1);
  expect(nearestPoint(boxes, { x: 60, y: 15 })).toBe(2);
});
