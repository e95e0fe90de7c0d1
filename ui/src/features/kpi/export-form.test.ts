import { expect, test } from "vitest";

import { exported, fileName } from "./export-form.ts";

test("the file's name is the KPI's, without what file systems refuse", () => {
  expect(fileName("Net profit margin", "png")).toBe("Net profit margin.png");
  expect(fileName("Sales / order: Q1?", "svg")).toBe("Sales order Q1.svg");
  expect(fileName("...", "png")).toBe("chart.png");
  expect(fileName("صافي الربح 📈", "png")).toBe("صافي الربح 📈.png");
});

test("the export keeps what was seen and takes the chosen size", () => {
  const kind = { trend: { limits: true, form: "bar" as const } };
  const chart = exported({ kpi: 3, kind, look: { index: true, width: 300 } }, "slide", "dark", true);
  expect(chart).toEqual({ kpi: 3, kind, look: { index: true, width: 1600, height: 900, theme: "dark", title: true } });
});
