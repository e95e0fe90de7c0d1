import type { ChartPoint } from "../api/bindings.ts";
import { spoken } from "./hidden.ts";

/** The point nearest to a place in the picture, by x, by y or by both; -1 where there is none. */
export function nearestPoint(points: readonly ChartPoint[], place: { x?: number; y?: number }): number {
  const along = (by: "x" | "y", point: ChartPoint) => (place[by] === undefined ? 0 : (point[by] ?? Infinity) - place[by]);
  let best = -1;
  let distance = Infinity;
  points.forEach((point, index) => {
    const away = Math.hypot(along("x", point), along("y", point));
    if (away < distance) [best, distance] = [index, away];
  });
  return best;
}

/**
 * Where a key leads from a point; null for keys that lead nowhere. Nothing chosen yet starts at the newest point, of bars
 * one below the other at the first.
 */
export function pointByKey(key: string, at: number | null, count: number, bars = false): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const start = bars ? 0 : last;
  const [back, on] = [at === null ? start : Math.max(0, at - 1), at === null ? start : Math.min(last, at + 1)];
  switch (key) {
    case "ArrowLeft":
      return back;
    case "ArrowRight":
      return on;
    case "ArrowDown":
      return bars ? on : back;
    case "ArrowUp":
      return bars ? back : on;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** All a point says, as it is read out. */
export function pointText(point: ChartPoint): string {
  return spoken(`${point.label}: ${[point.text, ...point.details].filter(Boolean).join(", ")}`);
}
