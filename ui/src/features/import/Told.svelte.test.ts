// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import type { ImportPlan, ImportRows, ImportRowsRow, RowLead } from "../../api/bindings.ts";
import type { MemoryHost } from "../../host/memory.ts";
import { answers } from "../../testing/answers.ts";
import { importPlan, recipe } from "../../testing/example-data.ts";
import { golden, hasGolden } from "../../testing/golden.ts";
import { closeWindow, find, openWindow, settled, text as raw } from "../../testing/window.svelte.ts";

let host: MemoryHost;

const told: ImportRows = {
  files: ["till-october.csv"],
  columns: [{ name: "Date", used: "date" }],
  rows: [],
  looked: 9,
  looked_text: "9 rows were looked at: all there are.",
  next: null,
  notes: [],
};
const text = () => raw().replaceAll(/\s+/gu, " ");

afterEach(closeWindow);

const row = (number: number, said: string, leads: RowLead[] = []): ImportRowsRow => ({
  row: number,
  until: number,
  cells: ["29.10.2026", "Harbour", "812,40", "131"],
  is: "left_out",
  left_out: "not_a_number",
  said: [said],
  remarks: [],
  gives: [],
  leads,
});

const lead = (to: RowLead["to"], more: Partial<RowLead> = {}): RowLead => ({ to, column: null, step: null, ...more });

/** Opens the assistant, and in it why each row is read so. */
async function open(rows: (asked: { from?: number }) => Partial<ImportRows>, plan: Partial<ImportPlan> = {}): Promise<void> {
  // happy-dom has no top layer, and nothing to scroll.
  HTMLElement.prototype.hidePopover = () => undefined;
  HTMLElement.prototype.scrollIntoView = () => undefined;
  const tell = (asked: unknown) => ({ ...told, ...rows(asked as { from?: number }) });
  host = await openWindow({ ...answers, import_plan: { ...importPlan, ...plan }, import_rows: tell });
  host.drop(["1/till-october.csv"]);
  await settled();
  await click("Looks wrong?");
}

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>("main button")];

async function click(name: string): Promise<void> {
  const button = buttons().find((one) => one.textContent.trim() === name);
  if (button === undefined) throw new Error(`There is no button ${name} in: ${text()}`);
  button.click();
  await settled();
}

const asked = () => host.asked("import_rows").at(-1);

test.skipIf(!hasGolden)("each row is told with why it is read so, and what is left out comes first", async () => {
  await open(() => golden("import_rows"));
  expect(asked()).toMatchObject({ remarkable: true, find: null, from: 0, import: { paths: ["1/till-october.csv"] } });
  expect(document.activeElement?.textContent).toBe("Why each row is read so");
  expect(text()).toContain("Adds €812.40 to Net sales, 29 Oct 2026, Store = Harbour.");
  expect(text()).toContain("Left out: it says the same as row 7.");
  expect(find('[data-row="8"]').className).toContain("out");
  expect(find('[data-row="2"] td.value').textContent.trim()).toBe("812,40");
  await click("In their order");
  expect(asked()).toMatchObject({ remarkable: false });
  await click("Back to the first rows");
  expect(document.querySelector("[data-testid=import-told]")).toBeNull();
});

test("a row is found by its number or a text, when the typing rests", async () => {
  await open(() => ({}));
  const field = find<HTMLInputElement>('[aria-label="Row number or text"]');
  field.value = "soon";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise((go) => setTimeout(go, 350));
  await settled();
  expect(asked()).toMatchObject({ find: "soon" });
});

test("more rows follow those that are there", async () => {
  await open(({ from = 0 }) =>
    from > 0
      ? { rows: [row(101, "Left out: the second.")], next: null, looked_text: "200 rows were looked at: all there are." }
      : { rows: [row(2, "Left out: the first.")], next: 101, looked_text: "100 rows were looked at so far." },
  );
  expect(text()).toContain("100 rows were looked at so far.");
  await click("More rows");
  expect(asked()).toMatchObject({ from: 101, remarkable: true });
  expect(text()).toContain("Left out: the first.");
  expect(text()).toContain("Left out: the second.");
  expect(text()).toContain("200 rows were looked at: all there are.");
  expect(buttons().some((one) => one.textContent.trim() === "More rows")).toBe(false);
});

test("a lead brings the owner to what can be changed", async () => {
  const column = importPlan.columns[1]?.name ?? "";
  const leads = [lead("decimal"), lead("column", { column }), lead("sign")];
  await open(() => ({ rows: [row(2, "Left out.", leads)] }));
  expect(text()).not.toContain("Answer the question anew");
  await click("Change the decimal sign");
  expect(document.activeElement?.closest("[data-format]")?.getAttribute("data-format")).toBe("decimal");
  await click(`Change what “${column}” is used for`);
  expect(document.activeElement?.closest("[data-column]")?.getAttribute("data-column")).toBe(column);
  expect(document.querySelector("[data-testid=import-told]")).toBeNull();
});

test("a step that leaves a row out is gone to", async () => {
  await open(() => ({ rows: [row(2, "Left out by step 1.", [lead("step", { step: 1 })])] }), { recipe, recipe_text: "Read." });
  await click("Go to step 1");
  expect(document.activeElement?.closest("[data-step]")?.getAttribute("data-step")).toBe("1");
});

test("that nothing is left out is said, and what is still to be decided", async () => {
  await open(() => ({ rows: [], notes: ["Something is still to be decided."] }), { left_out_count: 1 });
  expect(text()).toContain("No row is left out.");
  expect(text()).toContain("Something is still to be decided.");
});
