import { afterEach, describe, expect, test } from "vitest";
import { chartOptions } from "./chart-options.svelte.ts";

afterEach(() => {
  chartOptions.window = "period";
  chartOptions.perWorkingDay = false;
});

describe("a chart's window", () => {
  test("is the period by itself", () => {
    expect(chartOptions.request(1, "month", false, true)).toMatchObject({ window: null, per_working_day: false });
    expect(chartOptions.isPeriod("month", true)).toBe(true);
  });

  test("follows the grain, and a year is the whole year already", () => {
    chartOptions.window = "rolling";
    const asked = ["day", "week", "month", "quarter", "year"].map((grain) => chartOptions.request(1, grain, false, true).window);
    expect(asked).toEqual(["rolling_28", "rolling_13", "rolling_12", "rolling_4", null]);
    chartOptions.window = "to_date";
    expect(chartOptions.request(1, "month", false, true).window).toBe("to_date");
    expect(chartOptions.isPeriod("month", true)).toBe(false);
    expect(chartOptions.isPeriod("year", true)).toBe(true);
  });

  test("is divided by working days only where amounts add up", () => {
    chartOptions.perWorkingDay = true;
    expect(chartOptions.request(1, "month", false, true).per_working_day).toBe(true);
    expect(chartOptions.request(1, "month", false, false).per_working_day).toBe(false);
    expect([chartOptions.isPeriod("month", true), chartOptions.isPeriod("month", false)]).toEqual([false, true]);
  });
});
