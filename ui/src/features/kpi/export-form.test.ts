import { expect, test } from "vitest";

import { exported } from "./export-form.ts";

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
