import type { ChartPoint } from "../api/bindings.ts";

/** Days from the first one to the one after the last, as the program reads them. */
export interface Days {
  from: string;
  to: string;
}

/** Some of a chart's periods, one after the other. */
export interface Stretch {
  first: ChartPoint;
  last: ChartPoint;
  days: Days;
}

/** The periods between two points, in either order; null where there are not two with days of their own. */
export function stretchOf(points: readonly ChartPoint[], one: number | null, other: number | null): Stretch | null {
  if (one === null || other === null) return null;
  const between = points.slice(Math.min(one, other), Math.max(one, other) + 1).filter(({ from, to }) => from !== null && to !== null);
  const [first, last] = [between[0], between.at(-1)];
  if (first?.from == null || last?.to == null || first === last) return null;
  return { first, last, days: { from: first.from, to: last.to } };
}
