// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";

import type { FormulaCheckRequest } from "../../api/bindings.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { answers } from "../../testing/answers.ts";
import { kpiPage } from "../../testing/example.ts";
import { closeWindow, find, openWindow, settled, text } from "../../testing/window.svelte.ts";

afterEach(closeWindow);

const SECONDS = "Talk is a stretch of time, and a formula counts it in seconds.";

/** Answers as the program does: seconds that meet money are a mistake. */
const check = ({ unit }: FormulaCheckRequest) => ({
  diagnostics: unit === "EUR" ? [{ from: 0, to: 4, error: true, code: "seconds", message: SECONDS, suggestion: null }] : [],
  valid: unit !== "EUR",
  unit: "duration",
  unit_text: "duration",
  preview: null,
});

test("a unit that contradicts the formula is said while it is written", async () => {
  const asked: FormulaCheckRequest[] = [];
  await openWindow({
    ...answers,
    formula_check: (request: FormulaCheckRequest) => {
      asked.push(request);
      return check(request);
    },
  });
  dialogs.open({ kind: "version", kpi: { ...kpiPage.kpi, unit: "EUR" } });
  await settled();
  const area = find<HTMLTextAreaElement>("dialog textarea");
  area.value = "talk * 30";
  area.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(text()).toContain(SECONDS), { timeout: 5000 });
  expect(asked.at(-1)).toMatchObject({ formula: "talk * 30", unit: "EUR" });
  const unit = find<HTMLSelectElement>("dialog select");
  unit.value = "";
  unit.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(text()).not.toContain(SECONDS), { timeout: 5000 });
  expect(asked.at(-1)).toMatchObject({ formula: "talk * 30", unit: null });
});
