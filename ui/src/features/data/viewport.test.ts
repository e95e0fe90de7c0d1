import { describe, expect, test } from "vitest";

import { grid } from "../../testing/example-data.ts";
import { columnWidths, fitBefore, lastAfter, ROW, rowsDrawn } from "./viewport.ts";

test("a column is as wide as its widest number", () => {
  const [first, ...others] = columnWidths(grid, 8);
  expect(others.every((width) => width === first)).toBe(true);
  const cells = grid.rows[0]!.cells.map((cell, index) => (index === 1 ? { ...cell, text: "€1,234,567,890.12" } : cell));
  const wide = columnWidths({ ...grid, rows: [{ ...grid.rows[0]!, cells }] }, 8);
  expect(wide[1]).toBeGreaterThanOrEqual(17 * 8);
  expect(wide[0]).toBe(first);
});

describe("as many columns as fit", () => {
  const cases: [string, number[], number, number, object][] = [
    ["whole ones only", [80, 80, 80, 80], 3, 170, { first: 2, last: 3 }],
    ["at least one", [80, 80], 1, 10, { first: 1, last: 1 }],
    ["wide ones take more room", [80, 200, 80], 2, 270, { first: 2, last: 2 }],
    ["what is left at the beginning of time goes to the right", [80, 80, 80], 0, 250, { first: 0, last: 2 }],
    ["all of them", [80, 80, 80], 2, 1000, { first: 0, last: 2 }],
    ["none", [], 0, 100, { first: 0, last: 0 }],
  ];
  test.each(cases)("%s", (_, widths, last, room, seen) => expect(fitBefore(widths, last, room)).toEqual(seen));

  test("from the left as well", () => {
    expect(lastAfter([80, 80, 80, 80], 1, 170)).toBe(2);
    expect(lastAfter([80, 80], 0, 1000)).toBe(1);
  });
});

describe("rows that are drawn", () => {
  const rows = (count: number, scrolled: number, height: number, cursor: number | null) => rowsDrawn(count, scrolled, height, cursor);
  const tall = (drawn: ReturnType<typeof rowsDrawn>) => drawn.reduce((sum, part) => sum + ("gap" in part ? part.gap : ROW), 0);

  test("are few of many, and always as tall as all of them", () => {
    for (const [scrolled, cursor] of [
      [0, 0],
      [5000, 0],
      [5000, 199],
      [6600, 100],
      [0, null],
    ] as const) {
      const drawn = rows(200, scrolled, 600, cursor);
      expect(tall(drawn)).toBe(200 * ROW);
      expect(drawn.length).toBeLessThan(45);
      if (cursor !== null) expect(drawn.some((part) => "row" in part && part.row === cursor)).toBe(true);
      expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
    }
  });

  test("are all of few", () => expect(rows(4, 0, 600, 9)).toHaveLength(4));
});
