import { expect, test } from "vitest";

import type { TargetRow } from "../../api/bindings.ts";
import { CallError } from "../../api/call.ts";
import { refusal } from "../../ui/refusal.ts";
import { hasShape, missing, targetForm, targetInput } from "./target-form.ts";

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
  reason_text: "",
  span: "period",
  shape: "straight",
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

test("a part is written with its percent sign, and any other number is an amount", () => {
  const form = { ...targetForm(null, "2026-10"), value: "50" };
  const amounts = ["10%", "10 %", "500", ""].map((amber) => targetInput(1, null, { ...form, amber }).amber_absolute);
  expect(amounts).toEqual([false, false, true, false]);
  const absolute = { ...stored, amber_absolute: true };
  expect(targetInput(1, absolute, targetForm(absolute, "2026-10")).amber_absolute).toBe(true);
});

test("a target that was there keeps its span and its shape", () => {
  const total = { ...stored, span: "fiscal_year" as const, shape: "seasonal" as const };
  expect(targetInput(1, total, targetForm(total, "2026-10"))).toMatchObject({ span: "fiscal_year", shape: "seasonal" });
  expect(targetInput(1, null, targetForm(null, "2026-10"))).toMatchObject({ span: "period", shape: "straight" });
});

test("only totals and paths have a shape, and a path is no total", () => {
  const form = { ...targetForm(null, "2026-10"), span: "fiscal_year", shape: "seasonal" } as const;
  expect(targetInput(1, null, { ...form, wording: "reach" })).toMatchObject({ span: "period", shape: "seasonal" });
  expect(targetInput(1, null, { ...form, span: "period" })).toMatchObject({ span: "period", shape: "straight" });
  expect([form, { ...form, span: "period" } as const].map(hasShape)).toEqual([true, false]);
});

test("what is missing is said at its field", () => {
  const form = targetForm(null, "2026-10");
  expect(Object.keys(missing(form))).toEqual(["value"]);
  expect(Object.keys(missing({ ...form, value: "5", wording: "reach", from: " " }))).toEqual(["from", "baseline", "by"]);
  expect(Object.keys(missing({ ...form, value: "5", wording: "between", isException: true }))).toEqual(["low", "reason"]);
  expect(missing({ ...form, value: "5" })).toEqual({});
});

test("a refusal stands at the field it names, where that is shown", () => {
  const error = new CallError("invalid", "The amber band cannot be negative.", { field: "amber" });
  expect(refusal(error, ["amber"])).toEqual({ amber: error.message });
  expect(refusal(error, ["value"])).toEqual({ "": error.message });
  expect(refusal(new CallError("internal", "No."), ["value"])).toEqual({ "": "No." });
});
