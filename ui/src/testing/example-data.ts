// Hand-made answers about recorded and imported values, for tests of what is shown.
import type { Explanation, Grid, GridCell, ImportPlan, PastePlan, RecipeInfo } from "../api/bindings.ts";
import { october } from "./example.ts";

export const cell = (text: string, changes: Partial<GridCell> = {}): GridCell => ({
  value: text === "" ? null : 1,
  text,
  edit: text.replace(/[€,]/g, ""),
  editable: true,
  not_applicable: false,
  note: null,
  certainty: "recorded",
  source: null,
  late: false,
  holds: false,
  ...changes,
});

const fixed = { editable: false };

export const grid: Grid = {
  period: october,
  first: "2026-06",
  last: "2026-10",
  columns: ["Jun", "Jul", "Aug", "Sep", "Oct"].map((label, index) => {
    const period = `2026-${String(index + 6).padStart(2, "0")}`;
    const info = { ...october, name: period, label: `${label} 2026`, previous: index === 0 ? null : october.previous };
    return { period, label, year: "2026", open: false, closed: false, info, head: `${label} 2026` };
  }),
  rows: [
    { measure: 1, name: "Sales", segment: 7, segment_text: "Store: Harbour", segment_brief: "Store: Harbour", unit_text: "€", cadence_text: "daily", cells: ["€21,300", "€22,410", "€22,980", "€23,110", "€23,480"].map((text) => cell(text, fixed)) },
    { measure: 1, name: "Sales", segment: 8, segment_text: "Store: Station", segment_brief: "Store: Station", unit_text: "€", cadence_text: "daily", cells: ["€19,870", "€20,480", "€20,020", "€21,420", "€22,340"].map((text) => cell(text, fixed)) },
    { measure: 3, name: "Headcount", segment: 0, segment_text: "", segment_brief: "", unit_text: "count", cadence_text: "monthly", cells: [cell("11"), cell("11"), cell("12", { note: "Two half-time" }), cell("12"), cell("", { late: true })] },
    { measure: 4, name: "Rating", segment: 0, segment_text: "", segment_brief: "", unit_text: "points", cadence_text: "monthly", cells: [cell("4.6"), cell("4.7"), cell("", { not_applicable: true }), cell("4.7"), cell("4.8")] },
  ],
};

const column = (name: string, use: ImportPlan["columns"][number]["use"], looks: string, numeric: boolean) => ({ name, use, looks, samples: ["a", "b"], numeric, note: null, into: null, row: null });

export const pastePlan: PastePlan = {
  text: "1 new value, 1 changed value, 1 new measure. 1 thing is left out.",
  button: "Enter 2 values",
  plain: false,
  direction: "across",
  can_turn: false,
  first: null,
  columns: [{ period: "2026-09", label: "Sep 2026" }, { period: "2026-10", label: "Oct 2026" }],
  rows: [
    { label: "Headcount", is_new: false, cells: [{ state: "changed", text: "13", before: "12" }, { state: "left_out", text: "abc", before: null }] },
    { label: "Rent", is_new: true, cells: [null, { state: "new", text: "€900", before: null }] },
  ],
  measures: [{ name: "Rent", kind: "flow", unit: "EUR", make: true }],
  left_out: [{ what: "Headcount, Oct 2026: abc", reason: "“abc” is not a number." }],
  left_out_count: 1,
  values: 2,
  changed: 1,
};

export const importPlan: ImportPlan = {
  format: { encoding: "windows-1252", delimiter: ";", decimal: ",", date_order: "dmy", sheet: null, header_row: 1, layout: "long", as_of: null, year: null, currency: null, actual_or_plan: null, twice: null, closed: null, repeated: null, sums: null, sign: null, percent: null, once: null, clock: null, heads: null, table: null, sheets: null, other_source: null, other_currency: null, jump: null, gap: null, restated: null, gone: null, cut_day: null, names: null, renamed: null, versions: null, typed: null, personal: null },
  values: { new: 1180, changed: 58, same: 0 },
  planned: { new: 0, changed: 0, same: 0 },
  changes: [{ measure: "Sales", place: "5 Oct 2026, Store: Harbour", from: "€1,350", to: "€1,360" }],
  left_out: [
    { row: 4, column: "Net sales", code: "not_a_number", message: "“n/a” is not a number.", file: null },
    { row: 6, column: null, code: "duplicate_row", message: "It is the same line as row 5.", file: null },
  ],
  left_out_count: 3,
  questions: [],
  format_text: "Semicolon-separated, decimal comma, day first, Windows-1252.",
  source: null,
  source_name: "till-october",
  recipe_text: null,
  recipe: null,
  recipe_waits: false,
  recipe_start: [{ name: "Sales", take: "sum", of: "Net sales", date: "Date", until: null, where: null, once_per: null, by: { Store: "Store" }, kind: "flow", unit: "EUR" }],
  sheets: [],
  columns: [
    column("Date", "date", "date · 2026-10-31", false),
    column("Store", { dimension: "Store" }, "text · 2 values", false),
    column("Net sales", { measure: "Sales", kind: null, unit: null }, "number", true),
    column("Orders", { measure: "Orders", kind: "flow", unit: "count" }, "number", true),
    column("Rating", "skip", "number", true),
  ],
  head: ["Date", "Store", "Net sales", "Orders", "Rating"],
  rows: [
    { row: 2, cells: ["31.10.2026", "Harbour", "1.284,50", "96", "4,7"], bad: [], left_out: false },
    { row: 3, cells: ["31.10.2026", "Station", "1.102,00", "88", "4,6"], bad: [], left_out: false },
    { row: 4, cells: ["30.10.2026", "Station", "n/a", "85", "4,5"], bad: [2], left_out: false },
    { row: 5, cells: ["29.10.2026", "Harbour", "1.075,80", "84", "4,7"], bad: [], left_out: false },
    { row: 6, cells: ["29.10.2026", "Harbour", "1.075,80", "84", "4,7"], bad: [], left_out: true },
  ],
  row_count: 1241,
  new_measures: ["Orders"],
  unlikely: ["€458,200 for Revenue in October 2026 is about 10 times what is usual. Is €45,820 meant?"],
  unlikely_count: 1,
  personal: [],
  personal_text: null,
  button: "Import 1,238 values",
  past: null,
};

/** A recipe of shop orders, and what it does. */
export const recipe: RecipeInfo = {
  name: "Shop orders",
  steps: [
    {
      step: { leave_out: '[Financial Status] in ("voided", "pending")' },
      text: "Leave out rows where Financial Status is voided or pending",
      condition: { column: "Financial Status", test: "is", values: ["voided", "pending"] },
      before: 1241,
      after: 1180,
      note: null,
      problem: null,
    },
    {
      step: { column: "Line total", is: "[Lineitem quantity] * Price" },
      text: "Line total is Lineitem quantity × Price",
      condition: null,
      before: null,
      after: null,
      note: null,
      problem: "There is no column “Price” in this file. It has: Name, Financial Status.",
    },
  ],
  measures: [
    {
      measure: { name: "Orders", take: "distinct", of: "Name", date: "Created at", until: null, where: null, once_per: null, by: {}, kind: null, unit: null },
      text: "Orders: how many different Name, by Created at",
      condition: null,
      kind: "flow",
      unit: "count",
      comes_text: "31 values, 1 – 31 Oct 2026, 1,180 in all",
      first: ["1 Oct 2026: 40"],
      problem: null,
    },
  ],
  problem: null,
  sound: false,
  columns: [
    { name: "Name", cells: ["#1014"], numeric: false, dated: false, made: false },
    { name: "Financial Status", cells: ["paid", "pending", "voided"], numeric: false, dated: false, made: false },
    { name: "Created at", cells: ["2026-10-28"], numeric: false, dated: true, made: false },
    { name: "Lineitem quantity", cells: ["1"], numeric: true, dated: false, made: false },
  ],
  rows: [{ row: 2, cells: ["#1014", "paid", "2026-10-28", "1"] }],
};

/** A number and one of its inputs, down to a value. */
export const explanation: Explanation = {
  kpi: 1,
  name: "Revenue",
  label: "October 2026",
  from: "2026-10-01",
  to: "2026-11-01",
  value: 45820,
  text: "€45,820",
  reason: null,
  formula: "sales - refunds",
  filled: "€46,000 - €180",
  parts: [
    {
      formula: "sales",
      value: 46000,
      text: "€46,000",
      reason: null,
      measure: {
        id: 3,
        name: "Sales",
        said: "the sum of 1 value",
        values: [
          {
            date: "2026-10-01",
            grain: "month",
            records: 1,
            ordinal: 0,
            import: null,
            label: "October 2026",
            segment: { Store: "Harbour" },
            value: 46000,
            text: "€46,000",
            source: "till-export.csv",
            note: "Counted twice",
            certainty: "confirmed",
          },
        ],
        count: 3,
      },
      kpi: null,
    },
    { formula: "refunds", value: null, text: "–", reason: "no data for Refunds", measure: null, kpi: null },
  ],
  judged: ["At risk: €45,820 in October 2026, €180 below target.", "The target holds from 1 Jan 2026: stay at or above €46,000."],
};
