// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";

import type { Grid } from "../../api/bindings.ts";
import { connect } from "../../api/call.ts";
import { dialogs } from "../../app/dialogs.svelte.ts";
import { notices } from "../../app/notices.svelte.ts";
import { appearance } from "../../app/theme.svelte.ts";
import { workspace } from "../../app/workspace.svelte.ts";
import { MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { grid as example, pastePlan } from "../../testing/example-data.ts";
import { workspaceInfo } from "../../testing/example.ts";
import { Entry } from "./entry.svelte.ts";

let host: MemoryHost;
let entry: Entry;
let grid: Grid;

beforeEach(() => {
  host = new MemoryHost({ ...answers, values_enter: changed({ topics: ["values"] }) });
  connect(host);
  workspace.enter(workspaceInfo);
  grid = example;
  entry = new Entry({ columns: () => ({ first: 0, last: grid.columns.length - 1 }), rows: () => 10 });
  entry.settle(grid);
});

const press = (key: string, held: KeyboardEventInit = {}) => entry.key(new KeyboardEvent("keydown", { key, ...held }));
const type = (text: string) => {
  entry.text = text;
  entry.input();
};
const later = () => new Promise((go) => setTimeout(go, 0));
const cells = () => host.asked("values_enter").flatMap((request) => (request as { cells: object[] }).cells);

test("the cursor starts at what is late; Enter saves what was typed and goes down", async () => {
  expect(entry.place).toEqual({ row: 2, column: 4 });
  type("=24/2");
  press("Enter");
  expect(entry.place).toEqual({ row: 3, column: 4 });
  expect(entry.pending.get("3 0 2026-10")).toBe("=24/2");
  await later();
  expect(cells()).toEqual([
    {
      measure: 3,
      period: "2026-10",
      segment: null,
      members: null,
      value: "=24/2",
      records: null,
      note: null,
      certainty: null,
      source: null,
    },
  ]);
});

test("what was typed stands in the cell until the grid is loaded again", async () => {
  type("12");
  press("Enter");
  await later();
  expect(entry.pending.get("3 0 2026-10")).toBe("12");
  entry.settle(grid);
  expect(entry.pending.size).toBe(0);
});

test("nothing is saved where nothing changed, and Escape goes back", async () => {
  type("");
  press("Enter");
  type("99");
  press("Escape");
  expect(entry.text).toBe("4.8");
  press("Tab");
  await later();
  expect(host.asked("values_enter")).toEqual([]);
});

test("Delete empties a cell, and what is worked out cannot be emptied", async () => {
  entry.go({ row: 3, column: 4 });
  press("Delete");
  entry.go({ row: 0, column: 0 });
  press("Delete");
  await later();
  expect(cells()).toMatchObject([{ measure: 4, value: null }]);
});

test("what is refused stays in its cell with the reason", async () => {
  host.answers.values_enter = () => {
    throw { code: "invalid", message: "“twelve” is not a number.", detail: [{ cell: 0, message: "“twelve” is not a number." }] };
  };
  type("twelve");
  press("Enter");
  await later();
  expect(entry.refused.get("3 0 2026-10")).toEqual({ text: "twelve", message: "“twelve” is not a number." });
  entry.go({ row: 2, column: 4 });
  expect(entry.text).toBe("twelve");
  press("Escape");
  expect(entry.refused.size).toBe(0);
});

test("what would count twice is recorded where its owner says so", async () => {
  host.answers.values_enter = ({ both }) => {
    if (!both) throw { code: "counts_twice", message: "Headcount would count twice.", detail: null };
    return changed({ topics: ["values"] });
  };
  notices.list = [];
  type("12");
  press("Enter");
  await later();
  expect(entry.refused.get("3 0 2026-10")?.message).toBe("Headcount would count twice.");
  const action = notices.list.at(-1)?.action;
  expect(action?.label).toBe("Record both");
  action?.run();
  await later();
  expect(host.asked("values_enter").at(-1)).toMatchObject({ both: true, cells: [{ value: "12" }] });
  expect(entry.refused.size).toBe(0);
  notices.list = [];
});

test("a value of a closed period asks why it changes; Shift+F2 asks what is known of one", async () => {
  host.answers.values_enter = () => {
    throw { code: "closed", message: "October 2026 is closed.", detail: null };
  };
  type("12");
  press("Enter");
  await later();
  expect(dialogs.shown).toMatchObject({ kind: "value", about: { name: "Headcount", period: "Oct 2026", entry: { value: "12" } } });
  dialogs.close();
  entry.go({ row: 3, column: 4 });
  press("F2", { shiftKey: true });
  expect(dialogs.shown).toMatchObject({ kind: "value", about: { name: "Rating", entry: { value: "4.8" }, closed: false } });
  dialogs.close();
});

test("a block that needs no look goes in; one that does is shown first; a single text is left to the field", async () => {
  expect(entry.paste("12")).toBe(false);
  host.answers.paste_plan = { ...pastePlan, plain: true };
  host.answers.paste_apply = changed({ topics: ["values"] });
  entry.go({ row: 2, column: 0 });
  expect(entry.paste("1\t2\n3\t4\n")).toBe(true);
  await later();
  const asked = {
    block: [
      ["1", "2"],
      ["3", "4"],
    ],
    grain: "month",
    measure: 3,
    segment: 0,
    period: "2026-06",
    direction: null,
    first: null,
    measures: [],
  };
  expect(host.asked("paste_apply")).toEqual([asked]);
  expect(notices.list.at(-1)?.text).toBe("2 values entered");
  host.answers.paste_plan = pastePlan;
  entry.paste("1\t2");
  await later();
  expect(host.asked("paste_apply")).toHaveLength(1);
  expect(dialogs.shown).toMatchObject({ kind: "paste", plan: pastePlan });
  dialogs.close();
});

test("cells are chosen with Shift, filled, emptied and copied together", async () => {
  entry.go({ row: 2, column: 0 });
  press("ArrowRight", { shiftKey: true });
  press("ArrowRight", { shiftKey: true });
  expect(entry.range).toEqual({ top: 2, bottom: 2, left: 0, right: 2 });
  expect(entry.copy(false)).toBe("11\t11\t12");
  expect(entry.copy(true)).toBe("\tJun 2026\tJul 2026\tAug 2026\nHeadcount\t11\t11\t12");
  appearance.blurred = true;
  expect(entry.copy(false)).toBeNull();
  appearance.blurred = false;
  press("r", { ctrlKey: true });
  await later();
  expect(cells()).toMatchObject([{ period: "2026-08", value: "11" }]);
  press("Delete");
  await later();
  expect(cells().slice(1)).toMatchObject([{ value: null }, { value: null }, { value: null }]);
  expect(notices.list.at(-1)?.text).toBe("3 values deleted");
  press("a", { ctrlKey: true });
  expect(entry.range).toEqual({ top: 0, bottom: 3, left: 0, right: 4 });
  press("ArrowDown");
  expect(entry.anchor).toBeNull();
});

test("after Tabs, Enter goes to the next row where they began", () => {
  entry.go({ row: 2, column: 1 });
  press("Tab");
  press("Tab");
  expect(entry.place).toEqual({ row: 2, column: 3 });
  press("Enter");
  expect(entry.place).toEqual({ row: 3, column: 1 });
  entry.go({ row: 2, column: 4 });
  expect(press("Tab")).toBe(false);
});

test("what is typed stays with its cell when more periods are loaded, and a new measure takes the cursor", () => {
  type("77");
  const columns = [{ ...grid.columns[0]!, period: "2026-05" }, ...grid.columns];
  const rows = grid.rows.map((row) => ({ ...row, cells: [row.cells[0]!, ...row.cells] }));
  grid = { ...grid, columns, rows };
  entry.settle(grid);
  expect([entry.place, entry.text]).toEqual([{ row: 2, column: 5 }, "77"]);
  press("Escape");
  entry.wantsFocus = false;
  grid = { ...grid, rows: [{ ...rows[3]!, measure: 99, name: "Another" }, ...rows] };
  entry.settle(grid);
  expect([entry.place?.row, entry.wantsFocus]).toEqual([0, true]);
});

test("a period that is not loaded yet is reached when it is", () => {
  grid = { ...grid, first: "2020-01" };
  entry.settle(grid);
  press("Home");
  expect(entry.goal).toEqual({ row: 2, period: "2020-01", extend: false });
  expect(entry.place).toEqual({ row: 2, column: 4 });
  const older = grid.columns.map((column, index) => ({ ...column, period: `2020-0${index + 1}` }));
  grid = { ...grid, columns: older };
  entry.settle(grid);
  expect([entry.place, entry.goal]).toEqual([{ row: 2, column: 0 }, null]);
});

test("the cursor stays in sight when the columns are scrolled, and what was typed is saved", async () => {
  type("8");
  entry.stayIn({ first: 0, last: 2 }, true);
  expect(entry.place).toEqual({ row: 2, column: 2 });
  await later();
  expect(cells()).toMatchObject([{ period: "2026-10", value: "8" }]);
});

test("Ctrl+Z takes back what is being typed, stroke by stroke", () => {
  entry.go({ row: 3, column: 0 });
  type("5");
  type("57");
  expect(press("z", { ctrlKey: true })).toBe(true);
  expect(entry.text).toBe("5");
  press("z", { ctrlKey: true });
  expect([entry.text, entry.isTyped]).toEqual(["4.6", false]);
  expect(host.asked("undo")).toHaveLength(0);
});

test("while nothing is being typed, Ctrl+Z takes the last operation back", async () => {
  expect(press("z", { ctrlKey: true })).toBe(true);
  await later();
  expect(host.asked("undo")).toHaveLength(1);
});

test("a measure that comes in by pasting leaves the cursor, which goes to the block where it lies elsewhere", async () => {
  entry.paste("1\t2\n3\t4");
  await later();
  const shown = dialogs.shown as Extract<typeof dialogs.shown, { kind: "paste" }>;
  const measure = { name: "Rent", kind: "flow", unit: "EUR", make: true };
  const goOn = shown.ondone({ ...pastePlan, measures: [measure], columns: [{ period: "2026-07", label: "Jul" }] });
  grid = { ...grid, rows: [{ ...grid.rows[3]!, measure: 99, name: "Rent" }, ...grid.rows] };
  entry.settle(grid);
  expect(entry.place).toEqual({ row: 3, column: 4 });
  entry.wantsFocus = false;
  goOn();
  expect([entry.place, entry.wantsFocus]).toEqual([{ row: 3, column: 1 }, true]);
});
