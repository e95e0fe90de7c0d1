import { expect, test } from "vitest";

import type { EntrySheetCell, EntrySheetPlan, EntrySheetState } from "../../api/bindings.ts";
import { choicesOf, conflicts, isWorkbook, rowsThatChange, takeAll, written } from "./filled.ts";

const cell = (measure: number, state: EntrySheetState): EntrySheetCell => ({
  state,
  place: `F${measure}`,
  measure,
  segment: 0,
  period: "2026-10",
  text: "5",
  recorded: null,
  sent: null,
  note: null,
  certainty: null,
  doubt: null,
});

const plan: EntrySheetPlan = {
  file: "numbers.xlsx",
  sent_text: null,
  text: "",
  button: "",
  columns: [{ period: "2026-10", label: "Oct 2026" }],
  rows: [
    { label: "Sales", cells: [cell(1, "conflict")] },
    { label: "Orders", cells: [cell(2, "same")] },
    { label: "Rent", cells: [cell(3, "new")] },
    { label: "Cash", cells: [cell(4, "conflict")] },
    { label: "Staff", cells: [null] },
  ],
  new: 1,
  changed: 0,
  same: 1,
  kept: 0,
  conflicts: 2,
  problems: [],
  problem_count: 0,
  closed: false,
};

test("counts what will be written, as it is chosen", () => {
  const found = conflicts(plan);
  expect(found.map(({ label, column }) => `${label} ${column}`)).toEqual(["Sales Oct 2026", "Cash Oct 2026"]);
  expect(written(plan, found, {})).toBe(1);
  expect(written(plan, found, takeAll(found, "sheet"))).toBe(3);
  expect(written(plan, found, takeAll(found, "recorded"))).toBe(1);
});

test("sends a choice for each cell that one was made for", () => {
  const found = conflicts(plan);
  expect(choicesOf(found, { "4 0 2026-10": "recorded" })).toEqual([{ measure: 4, segment: 0, period: "2026-10", take: "recorded" }]);
});

test("shows the rows in which something happens", () => {
  expect(rowsThatChange(plan.rows).map(({ label }) => label)).toEqual(["Sales", "Rent", "Cash"]);
});

test("only workbooks are looked at twice", () => {
  expect(["a.XLSX", "b.ods", "c.csv", "d.tsv"].map(isWorkbook)).toEqual([true, true, false, false]);
});
