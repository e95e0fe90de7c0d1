import { describe, expect, test } from "vitest";

import type { Grid, GridCell, PeriodInfo } from "../../api/bindings.ts";
import {
  cellEntry,
  cellKey,
  copyOf,
  enterTo,
  entryKey,
  fillEntries,
  mistakes,
  moveByKey,
  newRow,
  parseBlock,
  placeAgain,
  rangeOf,
  sameEntries,
  startOf,
  tabTo,
} from "./grid.ts";

const cell = (changes: Partial<GridCell> = {}): GridCell => ({
  value: null,
  text: "",
  edit: "",
  editable: true,
  not_applicable: false,
  note: null,
  certainty: "recorded",
  source: null,
  late: false,
  holds: false,
  ...changes,
});

const filled = (...edits: string[]) => edits.map((edit) => cell({ edit, text: edit }));
const fixed = () => cell({ editable: false });

const row = (measure: number, segment: number, cells: GridCell[], segment_text = "") => ({
  measure,
  name: `Measure ${measure}`,
  segment,
  segment_text,
  segment_brief: segment_text,
  unit_text: "€",
  cadence_text: "monthly",
  cells,
});

const info = (name: string): PeriodInfo => ({
  name,
  grain: "month",
  label: name,
  from: `${name}-01`,
  to: `${name}-28`,
  open: name === "2026-11",
  elapsed: null,
  previous: null,
  next: null,
});

const PERIODS = ["2026-09", "2026-10", "2026-11"];

const grid = (rows: Grid["rows"], periods = PERIODS): Grid => ({
  period: info("2026-11"),
  first: "2020-01",
  last: "2026-11",
  columns: periods.map((period) => ({
    period,
    label: period,
    year: "2026",
    open: period === "2026-11",
    closed: false,
    info: info(period),
    head: `~${period}`,
  })),
  rows,
});

const blank = () => [cell(), cell(), cell()];
const three = grid([row(1, 0, blank()), row(2, 0, blank()), row(3, 0, blank())]);

describe("the arrows and their relatives", () => {
  const at = { row: 1, column: 1 };
  const screen = { rows: 2, columns: 2 };
  const cases: [string, boolean, object | null][] = [
    ["ArrowDown", false, { row: 2, column: 1 }],
    ["ArrowUp", false, { row: 0, column: 1 }],
    ["ArrowLeft", false, { row: 1, column: 0 }],
    ["ArrowRight", false, { row: 1, column: 2 }],
    ["ArrowLeft", true, { row: 1, column: 0 }],
    ["ArrowUp", true, { row: 0, column: 1 }],
    ["ArrowDown", true, { row: 2, column: 1 }],
    ["Home", false, { row: 1, period: "2020-01" }],
    ["End", false, { row: 1, period: "2026-11" }],
    ["Home", true, { row: 0, period: "2020-01" }],
    ["End", true, { row: 2, period: "2026-11" }],
    ["PageDown", false, { row: 2, column: 1 }],
    ["PageUp", false, { row: 0, column: 1 }],
    ["a", false, null],
  ];
  test.each(cases)("%s, with Ctrl: %s", (key, ctrlKey, to) => {
    expect(moveByKey(three, at, { key, shiftKey: false, ctrlKey }, screen)).toEqual(to);
  });

  test("stop at the edges of what is loaded", () => {
    const press = (key: string) => ({ key, shiftKey: false, ctrlKey: false });
    expect(moveByKey(three, { row: 2, column: 0 }, press("ArrowDown"), screen)).toEqual({ row: 2, column: 0 });
    expect(moveByKey(three, { row: 2, column: 0 }, press("ArrowLeft"), screen)).toEqual({ row: 2, column: 0 });
  });
});

test("Enter and Tab skip what cannot be typed in, and Tab leaves at the end of the row", () => {
  const some = grid([row(1, 0, blank()), row(2, 0, [fixed(), fixed(), cell()]), row(3, 0, [cell(), fixed(), cell()])]);
  expect(enterTo(some, { row: 0, column: 0 }, false)).toEqual({ row: 2, column: 0 });
  expect(enterTo(some, { row: 2, column: 0 }, true)).toEqual({ row: 0, column: 0 });
  expect(enterTo(some, { row: 2, column: 0 }, false)).toEqual({ row: 2, column: 0 });
  expect(tabTo(some, { row: 2, column: 0 }, false)).toEqual({ row: 2, column: 2 });
  expect(tabTo(some, { row: 2, column: 2 }, true)).toEqual({ row: 2, column: 0 });
  expect(tabTo(some, { row: 2, column: 2 }, false)).toBeNull();
  expect(tabTo(some, { row: 1, column: 2 }, true)).toBeNull();
});

describe("a pasted block", () => {
  test("is rows by lines and cells by tabs, in every line ending", () => {
    expect(parseBlock("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(parseBlock("1.234,50")).toEqual([["1.234,50"]]);
    expect(parseBlock("1\t\t3")).toEqual([["1", "", "3"]]);
  });

  test("may have quotes around line ends, tabs and quotes", () => {
    expect(parseBlock('"a\nb"\t"say ""so"""\n')).toEqual([["a\nb", 'say "so"']]);
  });

  test("keeps an empty row in its middle", () => {
    expect(parseBlock("1\n\n3\n")).toEqual([["1"], [""], ["3"]]);
  });
});

test("what is copied is plain numbers, with names and periods on request, and reads back as it was", () => {
  const two = grid([row(1, 0, filled("1", "2", "3")), row(1, 7, filled("4", "", 'a "b"'), "Store: Harbour")]);
  const all = rangeOf({ row: 1, column: 2 }, { row: 0, column: 1 });
  expect(copyOf(two, all, false)).toBe('2\t3\n\t"a ""b"""');
  const whole = copyOf(two, all, true);
  expect(whole.split("\n")[0]).toBe("\t~2026-10\t~2026-11");
  expect(parseBlock(whole)[2]).toEqual(["Measure 1, Store: Harbour", "", 'a "b"']);
  const odd = grid([{ ...row(1, 0, filled("1", "2", "3")), name: 'Tabs\tand "quotes"\n' }]);
  expect(parseBlock(copyOf(odd, rangeOf({ row: 0, column: 0 }, { row: 0, column: 0 }), true))[1]).toEqual(['Tabs\tand "quotes"', "1"]);
});

describe("filling", () => {
  const some = grid([row(1, 0, filled("1", "2", "3")), row(2, 0, [cell(), fixed(), cell({ edit: "3" })]), row(3, 0, blank())]);
  const written = (entries: ReturnType<typeof fillEntries>) => entries.map(({ measure, period, value }) => [measure, period, value]);

  test("goes down from the first row, around what cannot be typed in and what is the same", () => {
    const range = rangeOf({ row: 0, column: 0 }, { row: 2, column: 2 });
    expect(written(fillEntries(some, range, "down"))).toEqual([
      [2, "2026-09", "1"],
      [3, "2026-09", "1"],
      [3, "2026-10", "2"],
      [3, "2026-11", "3"],
    ]);
  });

  test("of a single cell comes from the one before it", () => {
    const one = rangeOf({ row: 0, column: 1 }, { row: 0, column: 1 });
    expect(written(fillEntries(some, one, "right"))).toEqual([[1, "2026-10", "1"]]);
    expect(fillEntries(some, one, "down")).toEqual([]);
  });

  test("goes right from the first column", () => {
    const range = rangeOf({ row: 0, column: 0 }, { row: 0, column: 2 });
    expect(written(fillEntries(some, range, "right"))).toEqual([
      [1, "2026-10", "1"],
      [1, "2026-11", "1"],
    ]);
  });

  test("with nothing empties what is filled", () => {
    const range = rangeOf({ row: 0, column: 0 }, { row: 2, column: 2 });
    expect(written(sameEntries(some, range, ""))).toEqual([
      [1, "2026-09", null],
      [1, "2026-10", null],
      [1, "2026-11", null],
      [2, "2026-11", null],
    ]);
  });
});

test("an empty text takes the value away", () => {
  expect(cellEntry(three, { row: 0, column: 1 }, "  ")?.value).toBeNull();
  expect(cellEntry(three, { row: 0, column: 1 }, " =1200/3 ")?.value).toBe("=1200/3");
  expect(cellEntry(three, { row: 5, column: 1 }, "1")).toBeNull();
});

test("entering starts at what is late in sight, otherwise in the newest period that is over", () => {
  const late = () => [cell(), cell({ late: true }), cell()];
  expect(startOf(grid([row(1, 0, blank()), row(2, 0, late())]))).toEqual({ row: 1, column: 1 });
  expect(startOf(grid([row(1, 0, blank()), row(2, 0, late())]), 2, 2)).toEqual({ row: 0, column: 2 });
  expect(startOf(grid([row(1, 0, [fixed(), fixed(), fixed()]), row(2, 0, blank())]))).toEqual({ row: 1, column: 1 });
  expect(startOf(grid([]))).toEqual({ row: 0, column: 1 });
});

test("a cell is found again in another grid, and an entry has its name", () => {
  const before = grid([row(4, 0, blank()), row(4, 9, blank())]);
  const now = grid([row(1, 0, blank()), row(4, 9, blank())], ["2026-10", "2026-11", "2026-12"]);
  expect(placeAgain(before, { row: 1, column: 1 }, now)).toEqual({ row: 1, column: 0 });
  expect(placeAgain(before, { row: 0, column: 1 }, now)).toBeNull();
  expect(placeAgain(before, { row: 1, column: 0 }, now)).toBeNull();
  for (const place of [
    { row: 0, column: 1 },
    { row: 1, column: 2 },
  ]) {
    expect(entryKey(cellEntry(before, place, "1")!)).toBe(cellKey(before, place));
  }
});

test("one measure that has come in is known", () => {
  const one = grid([row(1, 0, blank())]);
  expect(newRow(one, grid([row(3, 0, blank()), row(1, 0, blank()), row(3, 8, blank())]))).toBe(0);
  expect(newRow(one, one)).toBeNull();
  expect(newRow(grid([]), three)).toBeNull();
});

test("mistakes are shown at their cells", () => {
  const listed = [{ cell: 2, message: "“x” is not a number." }];
  expect(mistakes(listed, "One cell cannot be read.")).toEqual(listed);
  expect(mistakes(null, "The file is read-only.")).toEqual([{ cell: 0, message: "The file is read-only." }]);
  expect(mistakes(["odd"], "Odd.")).toEqual([{ cell: 0, message: "Odd." }]);
});
