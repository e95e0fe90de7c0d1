import type { ChartPoint } from "../api/bindings.ts";
import { spoken } from "./hidden.ts";

/** The point nearest to a place in the picture, by x; -1 where there is none. */
export function nearestPoint(points: readonly ChartPoint[], x: number): number {
  let best = -1;
  let distance = Infinity;
  points.forEach((point, index) => {
    const away = Math.abs(point.x - x);
    if (away < distance) [best, distance] = [index, away];
  });
  return best;
}

/** Where a key leads from a point; null for keys that lead nowhere. Nothing chosen yet starts at the newest point. */
export function pointByKey(key: string, at: number | null, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return at === null ? last : Math.max(0, at - 1);
    case "ArrowRight":
    case "ArrowUp":
      return at === null ? last : Math.min(last, at + 1);
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
