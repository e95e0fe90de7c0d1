// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { chartOptions } from "./chart-options.svelte.ts";

const october = { grain: "month", name: "2026-10" } as const;

const sales = { adds_up: true, has_records: false, benchmarks: [] };
const price = { adds_up: false, has_records: false, benchmarks: [] };

afterEach(() => {
  chartOptions.window = "period";
  chartOptions.perWorkingDay = false;
});

describe("a chart's window", () => {
  test("is the period by itself", () => {
    expect(chartOptions.request(1, october, false, sales)).toMatchObject({ span: { window: null, per_working_day: false } });
    expect(chartOptions.isPeriod("month", true)).toBe(true);
  });

  test("follows the grain, and a year is the whole year already", () => {
    chartOptions.window = "rolling";
    const grains = ["day", "week", "month", "quarter", "year"] as const;
    const asked = grains.map((grain) => chartOptions.request(1, { grain, name: "" }, false, sales).span?.window);
    expect(asked).toEqual(["rolling_28", "rolling_13", "rolling_12", "rolling_4", null]);
    chartOptions.window = "to_date";
    expect(chartOptions.request(1, october, false, sales).span?.window).toBe("to_date");
    expect(chartOptions.isPeriod("month", true)).toBe(false);
    expect(chartOptions.isPeriod("year", true)).toBe(true);
  });

  test("is divided by working days only where amounts add up", () => {
    chartOptions.perWorkingDay = true;
    expect(chartOptions.request(1, october, false, sales).span?.per_working_day).toBe(true);
    expect(chartOptions.request(1, october, false, price).span?.per_working_day).toBe(false);
    expect([chartOptions.isPeriod("month", true), chartOptions.isPeriod("month", false)]).toEqual([false, true]);
  });
});

test("what is wanted less often is in sight where any of it is in use", () => {
  expect(chartOptions.usesMore(1)).toBe(false);
  const uses = [
    () => (chartOptions.index = true),
    () => (chartOptions.perWorkingDay = true),
    () => (chartOptions.window = "to_date"),
    () => (chartOptions.compared = 2),
    () => (chartOptions.scenario = 3),
  ];
  for (const use of uses) {
    use();
    expect(chartOptions.usesMore(1)).toBe(true);
    Object.assign(chartOptions, { index: false, perWorkingDay: false, window: "period", compared: null, scenario: null });
  }
  // A KPI is not drawn over itself.
  chartOptions.compared = 1;
  expect(chartOptions.usesMore(1)).toBe(false);
  chartOptions.compared = null;
});

test("natural limits are on until they are switched off, and then stay off", () => {
  expect(chartOptions.request(1, october, false, sales).kind).toMatchObject({ trend: { limits: true } });
  chartOptions.limits = false;
  expect(chartOptions.request(1, october, false, sales).kind).toMatchObject({ trend: { limits: false } });
  expect(localStorage.getItem("chart limits")).toBe("off");
  chartOptions.limits = true;
});

test("a range is remembered for its grain, and a year has none of itself", () => {
  chartOptions.setRange("month", "all");
  const grains = ["day", "month"] as const;
  const asked = grains.map((grain) => chartOptions.request(1, { grain, name: "" }, false, sales).kind);
  expect(asked).toMatchObject([{ trend: { range: "recent" } }, { trend: { range: "all" } }]);
  expect(localStorage.getItem("chart range month")).toBe("all");
  chartOptions.setRange("year", "three_years");
  expect(chartOptions.range("year")).toBe("recent");
  expect(chartOptions.request(1, october, false, sales).period).toBe("2026-10");
  chartOptions.setRange("month", "recent");
});

test("a trend is drawn of the days that were zoomed to, in place of its range, until a range is chosen", () => {
  const days = { from: "2026-02-01", to: "2026-05-01" };
  chartOptions.setZoom("month", days);
  expect(chartOptions.request(1, october, false, sales)).toMatchObject({ span: days, kind: { trend: { range: null } } });
  const quarter = chartOptions.request(1, { grain: "quarter", name: "2026-Q3" }, false, sales);
  expect(quarter.span?.from).toBeUndefined();
  chartOptions.setShape("table");
  expect(chartOptions.request(1, october, false, sales)).toMatchObject({ kind: { table: { range: "recent" } } });
  chartOptions.setShape("line");
  chartOptions.setRange("month", "recent");
  expect(chartOptions.zoom("month")).toBeNull();
  expect(chartOptions.request(1, october, false, sales).kind).toMatchObject({ trend: { range: "recent" } });
});

test("a figure from elsewhere is asked for where there is one, and not beside another KPI", () => {
  const benchmark = {
    id: 7,
    kpi: 1,
    kpi_name: "",
    value: 1,
    value_text: "",
    edit: "",
    source: "",
    date: "",
    date_text: "",
    comparable: "",
    text: "",
  };
  const has = { ...sales, benchmarks: [benchmark] };
  chartOptions.benchmark = true;
  expect(chartOptions.request(1, october, false, has).kind).toMatchObject({ trend: { benchmark: true } });
  expect(chartOptions.request(1, october, false, sales).kind).toMatchObject({ trend: { benchmark: false } });
  chartOptions.compared = 2;
  expect(chartOptions.request(1, october, false, has).kind).toMatchObject({ trend: { benchmark: false } });
  chartOptions.compared = null;
  chartOptions.benchmark = false;
});

test("a breakdown is of the page's period, as an index where amounts are blurred", () => {
  expect(chartOptions.breakdown(1, october, "Store", { blurred: true, addsUp: true })).toEqual({
    kpi: 1,
    span: { grain: "month" },
    period: "2026-10",
    look: { index: true },
    kind: { breakdown: { dimension: "Store" } },
  });
});

test("members are drawn over time as well, as parts only where they add up", () => {
  const kind = (addsUp: boolean) => chartOptions.breakdown(1, october, "Store", { blurred: false, addsUp }).kind;
  chartOptions.members = "stacked";
  expect(kind(true)).toEqual({ stacked: { dimension: "Store", range: "recent" } });
  expect(kind(false)).toEqual({ breakdown: { dimension: "Store" } });
  chartOptions.members = "multiples";
  expect(kind(false)).toEqual({ multiples: { dimension: "Store", range: "recent" } });
  chartOptions.members = "breakdown";
});

test("what changed, and years over each other, are asked for as such", () => {
  chartOptions.setShape("waterfall");
  expect(chartOptions.request(1, october, false, sales).kind).toEqual({ waterfall: { by: null, budget: false } });
  chartOptions.setShape("years");
  expect(chartOptions.request(1, october, false, sales).kind).toEqual({ years: { years: null } });
  chartOptions.setShape("bar");
  expect(chartOptions.request(1, october, false, sales).kind).toMatchObject({ trend: { form: "bar" } });
  chartOptions.setShape("line");
});

test("a distribution is of KPIs with records only, and comes back with the next of them", () => {
  chartOptions.setShape("distribution");
  expect(chartOptions.request(1, october, false, { adds_up: false, has_records: true, benchmarks: [] }).kind).toEqual({
    distribution: { range: "recent" },
  });
  expect(chartOptions.request(2, october, false, sales).kind).toMatchObject({ trend: { form: "line" } });
  expect(chartOptions.shape(true)).toBe("distribution");
  chartOptions.setShape("table");
  expect(chartOptions.request(1, october, false, sales).kind).toEqual({ table: { range: "recent" } });
  chartOptions.setShape("bullet");
  expect(chartOptions.request(1, october, false, sales).kind).toBe("bullet");
  chartOptions.setShape("line");
});

test("decisions are marked until they are switched off, and then stay off", () => {
  expect(chartOptions.request(1, october, false, sales).kind).toMatchObject({ trend: { decisions: true } });
  chartOptions.decisions = false;
  expect(chartOptions.request(1, october, false, sales).kind).toMatchObject({ trend: { decisions: false } });
  expect(localStorage.getItem("chart decisions")).toBe("off");
  chartOptions.decisions = true;
});
