import { expect, test } from "vitest";

import type { ColumnUse, ImportColumn, MeasureList } from "../../api/bindings.ts";
import { codedUse, detailsText, isShown, useCode, useOptions, useText, withUse } from "./uses.ts";

const column = (name: string, use: ColumnUse, numeric = false): ImportColumn => ({
  name,
  use,
  looks: "",
  samples: [],
  numeric,
  note: null,
  into: null,
  row: null,
});

test("a use survives being a choice in a list, whatever is in its name", () => {
  for (const use of ["skip", "date", { dimension: "Product line" }, { plan: "Net sales" }] satisfies ColumnUse[])
    expect(codedUse(useCode(use))).toEqual(use);
  expect(codedUse(useCode({ measure: "Net  sales", kind: "flow", unit: "EUR" }))).toEqual({
    measure: "Net  sales",
    kind: null,
    unit: null,
  });
});

test("the present use is always among the choices", () => {
  const list = { measures: [], dimensions: ["Store"] } satisfies MeasureList;
  for (const use of [
    "date",
    { dimension: "Region" },
    { plan: "Sales" },
    { measure: "Sales", kind: "flow", unit: "EUR" },
  ] satisfies ColumnUse[]) {
    const options = useOptions(column("Umsatz", use, true), list);
    expect(options.filter((option) => option.value === useCode(use))).toHaveLength(1);
  }
});

test("a column of numbers can become a new measure, one of texts a new breakdown", () => {
  const values = (one: ImportColumn) => useOptions(one, undefined).map((option) => option.value);
  expect(values(column("Orders", "skip", true))).toContain("measure Orders");
  expect(values(column("Store", "skip"))).toContain("dimension Store");
  expect(values(column("Store", "skip"))).not.toContain("measure Store");
});

test("changing one column keeps the others as they are", () => {
  const columns = [column("Date", "date"), column("Sales", { measure: "Sales", kind: "flow", unit: "EUR" }, true)];
  expect(withUse(columns, null, "Sales", "skip")).toEqual({ Date: "date", Sales: "skip" });
  // The plan with the first decision is still under way when the second one is made.
  expect(withUse(columns, { Sales: "skip" }, "Date", "skip")).toEqual({ Date: "skip", Sales: "skip" });
});

test("columns can be looked at by whether they are used, and say as what", () => {
  const columns = [column("order_date", "date"), column("store", { dimension: "Store" }), column("phone", "skip")];
  const names = (shown: "all" | "used" | "unused") => columns.filter((one) => isShown(one, shown)).map((one) => one.name);
  expect([names("all").length, names("used"), names("unused")]).toEqual([3, ["order_date", "store"], ["phone"]]);
  expect(columns.slice(0, 2).map(useText)).toEqual(["order_date (date)", "Store (breakdown)"]);
  expect(useText(column("qty", { measure: "Quantity", kind: "flow", unit: "count" }))).toBe("Quantity");
});

test("how a measure is recorded is said without the words of statistics", () => {
  expect(detailsText({ kind: "flow", unit: "EUR" })).toBe("adds up, EUR");
  expect(detailsText({ kind: "level", unit: "percent" })).toBe("average, percent");
  expect(detailsText({ kind: null, unit: null })).toBe("");
});
