import { expect, test } from "vitest";

import type { ImportFormat } from "../../api/bindings.ts";
import { decide, formatChoices, makesColumns } from "./format.ts";

const format: ImportFormat = {
  encoding: "utf-8",
  delimiter: ";",
  decimal: ",",
  date_order: "dmy",
  sheet: null,
  header_row: 1,
  layout: "long",
  as_of: null,
  year: null,
  currency: null,
  actual_or_plan: null,
  twice: null,
  other_source: null,
  other_currency: null,
  jump: null,
  gap: null,
  restated: null,
  gone: null,
  cut_day: null,
  versions: null,
  typed: null,
  personal: null,
  closed: null,
  repeated: null,
  sums: null,
  sign: null,
  percent: null,
  once: null,
  clock: null,
  heads: null,
  names: null,
  renamed: null,
  table: null,
  sheets: null,
};

test("a decision is kept until it is left to the program again", () => {
  const once = decide({}, "date_order", "mdy");
  expect(once).toEqual({ date_order: "mdy" });
  expect(decide(once, "header_row", "4")).toEqual({ date_order: "mdy", header_row: 4 });
  expect(decide(once, "date_order", "")).toEqual({});
});

test("a workbook has sheets and no encoding", () => {
  const workbook = { format: { ...format, encoding: null, delimiter: null, sheet: "KPIs" }, sheets: ["KPIs", "Notes"] };
  expect(formatChoices("encoding", workbook)).toEqual([]);
  expect(formatChoices("sheet", workbook).map((choice) => choice.value)).toEqual(["KPIs", "Notes"]);
  expect(formatChoices("delimiter", { format, sheets: [] }).map((choice) => choice.value)).toContain("\t");
});

test("what makes the columns is told from what reads their cells", () => {
  expect(makesColumns("header_row")).toBe(true);
  expect(makesColumns("date_order")).toBe(false);
});
