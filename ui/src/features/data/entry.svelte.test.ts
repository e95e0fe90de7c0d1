// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";

import type { Grid } from "../../api/bindings.ts";
import { connect } from "../../api/call.ts";
import { notices } from "../../app/notices.svelte.ts";
import { workspace } from "../../app/workspace.svelte.ts";
import { MemoryHost } from "../../host/memory.ts";
import { answers, changed } from "../../testing/answers.ts";
import { grid as example } from "../../testing/example-data.ts";
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
  entry = new Entry(() => grid);
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
    { measure: 3, period: "2026-10", segment: null, members: null, value: "=24/2", records: null, note: null },
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

test("a block is entered as a whole; a single text is left to the field", async () => {
  expect(entry.paste("12")).toBe(false);
  entry.go({ row: 2, column: 0 });
  expect(entry.paste("1\t2\n3\t4\n")).toBe(true);
  await later();
  expect(cells()).toMatchObject([{ value: "1" }, { value: "2" }, { value: "3" }, { value: "4" }]);
  expect(notices.list.at(-1)?.text).toBe("4 values pasted");
});

test("a block that does not fit enters nothing", async () => {
  expect(entry.paste("1\t2")).toBe(true);
  await later();
  expect(cells()).toEqual([]);
  expect(notices.list.at(-1)?.tone).toBe("advice");
});

test("while nothing is being typed, Ctrl+Z takes the last operation back", async () => {
  type("5");
  expect(press("z", { ctrlKey: true })).toBe(false);
  press("Escape");
  expect(press("z", { ctrlKey: true })).toBe(true);
  await later();
  expect(host.asked("undo")).toHaveLength(1);
});
