import { describe, expect, test } from "vitest";

import type { Grid, GridCell } from "../../api/bindings.ts";
import { cellEntry, cellKey, entryKey, mistakes, moveByKey, parseBlock, placeBlock, startOf } from "./grid.ts";

const cell = (changes: Partial<GridCell> = {}): GridCell => ({
  value: null,
  text: "",
  edit: "",
  editable: true,
  not_applicable: false,
  note: null,
  late: false,
  ...changes,
});

const row = (measure: number, segment: number, cells: GridCell[]) => ({
  measure,
  name: `Measure ${measure}`,
  segment,
  segment_text: "",
  unit_text: "€",
  cadence_text: "monthly",
  cells,
});

const grid = (rows: Grid["rows"]): Grid => ({
  period: { name: "2026-11", grain: "month", label: "November 2026", from: "2026-11-01", to: "2026-12-01", open: true, elapsed: null, previous: "2026-10", next: null },
  columns: ["2026-09", "2026-10", "2026-11"].map((period) => ({ period, label: period, year: "2026", open: period === "2026-11" })),
  rows,
});

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

describe("keys", () => {
  const at = { row: 1, column: 1 };
  const by = (name: string, shift = false, editing = false) => moveByKey(at, key(name, shift), 3, 3, editing);

  test("Enter goes down, Tab goes right, with Shift the other way", () => {
    expect(by("Enter")).toEqual({ row: 2, column: 1 });
    expect(by("Enter", true)).toEqual({ row: 0, column: 1 });
    expect(by("Tab")).toEqual({ row: 1, column: 2 });
    expect(by("Tab", true)).toEqual({ row: 1, column: 0 });
  });

  test("Tab goes on in the next row and leaves the grid at its ends", () => {
    expect(moveByKey({ row: 0, column: 2 }, key("Tab"), 3, 3, false)).toEqual({ row: 1, column: 0 });
    expect(moveByKey({ row: 2, column: 2 }, key("Tab"), 3, 3, false)).toBeNull();
    expect(moveByKey({ row: 0, column: 0 }, key("Tab", true), 3, 3, false)).toBeNull();
  });

  test("arrows stop at the edges, and belong to the text while it is edited", () => {
    expect(by("ArrowDown")).toEqual({ row: 2, column: 1 });
    expect(moveByKey({ row: 2, column: 0 }, key("ArrowDown"), 3, 3, false)).toEqual({ row: 2, column: 0 });
    expect(by("ArrowLeft", false, true)).toBeNull();
    expect(by("Enter", false, true)).toEqual({ row: 2, column: 1 });
  });

  test("other keys are left alone", () => expect(by("a")).toBeNull());
});

describe("a pasted block", () => {
  test("is rows by lines and cells by tabs, in every line ending", () => {
    expect(parseBlock("1\t2\r\n3\t4\r\n")).toEqual([["1", "2"], ["3", "4"]]);
    expect(parseBlock("1.234,50")).toEqual([["1.234,50"]]);
    expect(parseBlock("1\t\t3")).toEqual([["1", "", "3"]]);
  });

  test("may have quotes around line ends, tabs and quotes", () => {
    expect(parseBlock('"a\nb"\t"say ""so"""\n')).toEqual([["a\nb", 'say "so"']]);
  });

  test("keeps an empty row in its middle", () => {
    expect(parseBlock("1\n\n3\n")).toEqual([["1"], [""], ["3"]]);
  });

  test("is entered as a whole or not at all", () => {
    const two = grid([row(1, 0, [cell(), cell(), cell()]), row(1, 7, [cell(), cell(), cell({ editable: false })])]);
    const pasted = placeBlock(two, { row: 0, column: 0 }, [["1", "2"], ["3", "4"]]);
    expect("entries" in pasted && pasted.entries.map(({ period, segment, value }) => [period, segment, value])).toEqual([
      ["2026-09", null, "1"],
      ["2026-10", null, "2"],
      ["2026-09", 7, "3"],
      ["2026-10", 7, "4"],
    ]);
    expect(placeBlock(two, { row: 0, column: 2 }, [["1", "2"]])).toEqual({ refused: "too_big" });
    expect(placeBlock(two, { row: 1, column: 1 }, [["1", "2"]])).toEqual({ refused: "not_editable" });
  });
});

test("an empty text takes the value away", () => {
  const one = grid([row(4, 0, [cell(), cell(), cell()])]);
  expect(cellEntry(one, { row: 0, column: 1 }, "  ")?.value).toBeNull();
  expect(cellEntry(one, { row: 0, column: 1 }, " =1200/3 ")?.value).toBe("=1200/3");
  expect(cellEntry(one, { row: 5, column: 1 }, "1")).toBeNull();
});

test("entering starts at what is late, otherwise in the newest period that is over", () => {
  const blank = [cell(), cell(), cell()];
  expect(startOf(grid([row(1, 0, blank), row(2, 0, [cell(), cell({ late: true }), cell()])]))).toEqual({ row: 1, column: 1 });
  const rollUps = [cell({ editable: false }), cell({ editable: false }), cell({ editable: false })];
  expect(startOf(grid([row(1, 0, rollUps), row(2, 0, blank)]))).toEqual({ row: 1, column: 1 });
  expect(startOf(grid([]))).toEqual({ row: 0, column: 1 });
});

test("an entry has the name of its cell", () => {
  const two = grid([row(4, 0, [cell(), cell(), cell()]), row(4, 9, [cell(), cell(), cell()])]);
  for (const place of [{ row: 0, column: 1 }, { row: 1, column: 2 }]) {
    expect(entryKey(cellEntry(two, place, "1")!)).toBe(cellKey(two, place));
  }
});

test("mistakes are shown at their cells", () => {
  const listed = [{ cell: 2, message: "“x” is not a number." }];
  expect(mistakes(listed, "One cell cannot be read.")).toEqual(listed);
  expect(mistakes(null, "The file is read-only.")).toEqual([{ cell: 0, message: "The file is read-only." }]);
  expect(mistakes(["odd"], "Odd.")).toEqual([{ cell: 0, message: "Odd." }]);
});
