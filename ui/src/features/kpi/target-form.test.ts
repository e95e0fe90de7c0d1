import { expect, test } from "vitest";

import type { TargetRow } from "../../api/bindings.ts";
import { targetForm, targetInput } from "./target-form.ts";

const stored: TargetRow = {
  id: 5,
  from: "2026-01-01",
  from_text: "January 2026",
  until: null,
  wording: "at_least",
  text: "stay at or above 12.0%",
  value: 0.12,
  low: null,
  baseline: null,
  by: null,
  amber: 0.05,
  amber_absolute: false,
  amber_text: "5% of the target",
  reason: "",
  current: true,
  edit: { value: "12", low: "", baseline: "", amber: "5%", until: "" },
};

test("numbers that were not touched go back exactly as they came", () => {
  expect(targetInput(1, stored, targetForm(stored, "2026-10"))).toMatchObject({ id: 5, value: 0.12, amber: 0.05 });
});

test("numbers that were typed go to Rust as text", () => {
  const form = { ...targetForm(stored, "2026-10"), value: " 14,5 % " };
  expect(targetInput(1, stored, form).value).toBe("14,5 %");
});

test("what the wording does not use is left out", () => {
  const form = { ...targetForm(null, "2026-10"), value: "50", low: "40", baseline: "30", by: "2026-12-31" };
  expect(targetInput(1, null, form)).toMatchObject({ id: null, low: null, baseline: null, by: null, amber: null });
  expect(targetInput(1, null, { ...form, wording: "reach" })).toMatchObject({ low: null, baseline: "30", by: "2026-12-31" });
  expect(targetInput(1, null, { ...form, wording: "between" })).toMatchObject({ low: "40", baseline: null });
});

test("an end without an exception is no end", () => {
  const form = { ...targetForm(null, "2026-10"), value: "50", until: "2026-11" };
  expect(targetInput(1, null, form).until).toBeNull();
  expect(targetInput(1, null, { ...form, isException: true }).until).toBe("2026-11");
});

test("a percentage is never an amount", () => {
  const form = { ...targetForm(null, "2026-10"), value: "50", amber: "10%", amberAbsolute: true };
  expect(targetInput(1, null, form).amber_absolute).toBe(false);
});
