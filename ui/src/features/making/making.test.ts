import { expect, test } from "vitest";

import type { MeasureRow } from "../../api/bindings.ts";
import { candidates } from "./making.ts";

const measure = (id: number, name: string, changes: Partial<MeasureRow> = {}): MeasureRow => ({
  id,
  key: name.toLowerCase().replaceAll(" ", "_"),
  name,
  kind: "flow",
  kind_text: "flow",
  unit: "EUR",
  unit_text: "€",
  cadence: "day",
  cadence_text: "daily",
  description: "",
  owner: null,
  archived: false,
  values: 3,
  last_text: null,
  span_text: null,
  late_days: 0,
  late_text: null,
  used_by: [],
  dimensions: [],
  ...changes,
});

test("without names, measures that no KPI uses yet are offered", () => {
  const list = [measure(1, "Net sales"), measure(2, "Orders", { used_by: ["Orders"] }), measure(3, "Old", { archived: true })];
  expect(candidates(list, null).map((one) => one.formula)).toEqual(["net_sales"]);
});

test("with names, those are offered", () => {
  const list = [measure(1, "Net sales"), measure(2, "Orders", { used_by: ["Orders"] })];
  expect(candidates(list, ["Orders"]).map((one) => one.name)).toEqual(["Orders"]);
});
