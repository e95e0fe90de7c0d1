import { expect, test } from "vitest";

import { exported, formatsOf } from "./export-form.ts";

test("the export keeps what was seen and takes the chosen size", () => {
  const kind = { trend: { limits: true, form: "bar" as const } };
  const chart = exported(
    { kpi: 3, kind, look: { index: true, width: 300 } },
    {
      size: "slide",
      theme: "dark",
      title: true,
      transparent: true,
    },
  );
  expect(chart).toEqual({ kpi: 3, kind, look: { index: true, width: 1600, height: 900, theme: "dark", title: true, transparent: true } });
});

test("slides and workbooks are for numbers over time", () => {
  expect(formatsOf({ kpi: 3 })).toEqual(["png", "svg", "pdf", "pptx", "xlsx", "html", "csv", "md"]);
  expect(formatsOf({ kpi: 3, kind: { trend: {} } })).toContain("pptx");
  for (const chart of [{ kpi: 3, kind: { breakdown: { dimension: "Store" } } }, { kpi: 3, kind: "bullet" as const }, { objective: null }]) {
    expect(formatsOf(chart)).toEqual(["png", "svg", "pdf", "html", "csv", "md"]);
  }
});
