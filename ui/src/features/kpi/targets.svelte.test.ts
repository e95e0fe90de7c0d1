// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import type { SeasonPlan } from "../../api/bindings.ts";
import { CallError } from "../../api/call.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import type { Answers, MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { kpiPage } from "../../testing/example.ts";
import { closeWindow, find, openWindow, settled, text } from "../../testing/window.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

const plan: SeasonPlan = {
  year: "2027",
  year_text: "2027",
  total: 120000,
  total_text: "€120,000",
  shape_text: "shaped like 2024 and 2025",
  note: "The last one goes on after the year until another target starts.",
  targets: [
    { period: "2027-01", label: "January 2027", value: 9300, text: "€9,300", kept: null },
    { period: "2027-02", label: "February 2027", value: 110700, text: "€110,700", kept: "€45,000" },
  ],
};

async function openTarget(changes: Answers = {}): Promise<void> {
  host = await openWindow({ ...answers, target_set: changed(), target_season_plan: plan, target_season_set: changed(), ...changes });
  dialogs.open({ kind: "target", kpi: 1, target: null, from: "2026-10" });
  await settled();
}

/** The field with this label, as a reader of the screen finds it. */
function field<E extends HTMLInputElement | HTMLSelectElement>(label: string): E {
  const labels = [...document.querySelectorAll<HTMLLabelElement>("dialog label")];
  const found = labels.find((one) => one.textContent.trim() === label);
  if (found === undefined) throw new Error(`There is no field ${label} in: ${text()}`);
  return found.htmlFor ? find<E>(`[id="${found.htmlFor}"]`) : (found.querySelector<E>("input") as E);
}

async function fill(label: string, value: string): Promise<void> {
  const control = field<HTMLInputElement>(label);
  control.value = value;
  control.dispatchEvent(new Event(control.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  await settled();
}

async function submit(): Promise<void> {
  find("dialog form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
}

/** What is said under a field. */
const note = (label: string) => find(`[id="${field(label).getAttribute("aria-describedby")}"]`).textContent;

test.each([
  ["higher", "at_least"],
  ["lower", "at_most"],
  ["between", "between"],
] as const)("a new target of a KPI that is best %s begins with %s", async (direction, wording) => {
  await openTarget({ kpi_page: { ...kpiPage, kpi: { ...kpiPage.kpi, direction } } });
  expect(field<HTMLSelectElement>("The number should").value).toBe(wording);
});

test("a total of the year is offered where numbers add up, and set with its shape", async () => {
  await openTarget();
  await fill("Target", "120,000");
  await fill("The number is for", "fiscal_year");
  await fill("Over time", "seasonal");
  await submit();
  expect(host.asked("target_set")).toMatchObject([{ value: "120,000", span: "fiscal_year", shape: "seasonal" }]);
  expect(dialogs.shown).toBeNull();
});

test("where they do not add up there is nothing to choose", async () => {
  await openTarget({ kpi_page: { ...kpiPage, adds_up: false } });
  expect(text()).not.toContain("The number is for");
  expect(text()).not.toContain("Divide a year’s total");
});

test("mistakes stand at their field", async () => {
  const refuse = () => {
    throw new CallError("invalid", "The amber band cannot be negative.", { field: "amber" });
  };
  await openTarget({ target_set: refuse });
  await submit();
  expect(note("Target")).toBe("Enter the number to reach.");
  await fill("Target", "5");
  await fill("How far off is at risk", "-5%");
  await submit();
  expect(note("How far off is at risk")).toBe("The amber band cannot be negative.");
  expect(field("How far off is at risk").getAttribute("aria-invalid")).toBe("true");
});

test("a divided total is shown before it is set, and shown again where it was changed", async () => {
  await openTarget();
  const divide = [...document.querySelectorAll<HTMLButtonElement>("dialog button")].find((one) => one.textContent.includes("Divide"));
  divide?.click();
  await settled();
  await submit();
  expect(note("The year’s total")).toBe("Enter the year’s total.");
  await fill("The year’s total", "120,000");
  await submit();
  expect(host.asked("target_season_set")).toHaveLength(0);
  expect(text()).toContain("January 2027");
  expect(text()).toContain("its target of €45,000 stays");
  expect(text()).toContain("2027, shaped like 2024 and 2025");
  await fill("Rounded to", "100");
  expect(text()).not.toContain("January 2027");
  await submit();
  await submit();
  expect(host.asked("target_season_plan")).toHaveLength(2);
  expect(host.asked("target_season_set")).toMatchObject([{ plan: { total: "120,000", step: "100", years: 2 }, wording: "at_least" }]);
});
