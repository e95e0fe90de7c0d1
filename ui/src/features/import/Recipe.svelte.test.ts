// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import type { ImportPlan } from "../../api/bindings.ts";
import type { MemoryHost } from "../../host/memory.ts";
import { answers } from "../../testing/answers.ts";
import { importPlan, recipe } from "../../testing/example-data.ts";
import { closeWindow, find, openWindow, settled, text as raw } from "../../testing/window.svelte.ts";

let host: MemoryHost;

const text = () => raw().replaceAll(/\s+/gu, " ");

afterEach(closeWindow);

async function open(plan: Partial<ImportPlan>): Promise<void> {
  await closeWindow();
  // happy-dom has no top layer.
  HTMLElement.prototype.hidePopover = () => undefined;
  host = await openWindow({ ...answers, import_plan: { ...importPlan, ...plan } });
  host.drop(["1/orders.csv"]);
  await settled();
}

const button = (name: string) => {
  const all = [...document.querySelectorAll<HTMLButtonElement>("main button, [role=menuitem]")];
  const found = all.find((one) => (one.getAttribute("aria-label") ?? one.textContent).trim() === name);
  if (found === undefined) throw new Error(`There is no button ${name} in: ${text()}`);
  return found;
};

async function click(name: string): Promise<void> {
  button(name).click();
  await settled();
}

async function type(field: HTMLInputElement | HTMLTextAreaElement, typed: string): Promise<void> {
  field.value = typed;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
}

async function choose(label: string, index: number): Promise<void> {
  const labels = [...document.querySelectorAll<HTMLLabelElement>("main label")];
  const named = labels.find((one) => one.textContent === label)?.htmlFor ?? "";
  const select = find<HTMLSelectElement>(`[id="${named}"]`);
  select.selectedIndex = index;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settled();
}

/** What was asked last: what is typed is tried when the typing rests. */
async function asked(): Promise<unknown> {
  await new Promise((go) => setTimeout(go, 450));
  await settled();
  return (host.asked("import_plan").at(-1) as { map: unknown }).map;
}

test("a recipe is told in sentences, with its rows and with what is wrong where it is wrong", async () => {
  await open({ recipe, recipe_text: "Read by the recipe." });
  expect(text()).toContain("Leave out rows where Financial Status is voided or pending 1,241 → 1,180 rows");
  expect(text()).toContain("There is no column “Price”");
  expect(text()).toContain("Orders: how many different Name, by Created at 31 values, 1 – 31 Oct 2026, 1,180 in all");
  expect(text()).not.toContain("columns are used");
  expect(button("Import 1,238 values").disabled).toBe(true);
  expect(find("main table").textContent).toContain("#1014");
});

test("a step is removed, and moved", async () => {
  await open({ recipe });
  await click("Remove: Line total is Lineitem quantity × Price");
  expect(await asked()).toMatchObject({
    columns: null,
    name: "Shop orders",
    steps: [recipe.steps[0]?.step],
    measures: [recipe.measures[0]?.measure],
  });
  await open({ recipe });
  await click("Move down");
  expect(await asked()).toMatchObject({ steps: [recipe.steps[1]?.step, recipe.steps[0]?.step] });
});

test("a step is added by what a column is asked for, and taken back with cancel", async () => {
  await open({ recipe });
  await click("Keep only some rows");
  await choose("Column", 4);
  await type(find("main [role=group] input[type=text]"), "2");
  const kept = { keep: "[Lineitem quantity] > 2" };
  expect(await asked()).toMatchObject({ steps: [recipe.steps[0]?.step, recipe.steps[1]?.step, kept] });
  // The form shows what was chosen in it, now that it is a step.
  expect(find<HTMLInputElement>("main [role=group] input[type=text]").value).toBe("2");
  expect(document.querySelectorAll("main [role=group] select").length).toBeGreaterThan(1);
  find("main [role=group]").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  await settled();
  expect(await asked()).toMatchObject({ steps: [recipe.steps[0]?.step, recipe.steps[1]?.step] });
});

test("an expression is changed where it is wrong", async () => {
  await open({ recipe });
  await click("Line total is Lineitem quantity × Price");
  await type(find<HTMLTextAreaElement>("main textarea"), "[Lineitem quantity] * 2");
  expect(await asked()).toMatchObject({ steps: [recipe.steps[0]?.step, { column: "Line total", is: "[Lineitem quantity] * 2" }] });
});

test("a measure is added", async () => {
  await open({ recipe });
  await click("Add a measure");
  await type(find("main [role=group] input[type=text]"), "Rows");
  const added = { name: "Rows", take: "count", of: null, date: "Created at" };
  expect(await asked()).toMatchObject({ measures: [recipe.measures[0]?.measure, added] });
});

test("a recipe begins with what the columns bring, and is left again", async () => {
  await open({});
  await click("Change rows or count them…");
  expect(await asked()).toMatchObject({ steps: [], measures: importPlan.recipe_start ?? [] });
  await click("Read this file without it");
  expect(host.asked("import_plan").at(-1)).toMatchObject({ map: { format: {}, columns: null }, without_recipe: true });
});
