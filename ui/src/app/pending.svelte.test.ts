// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";

import { CallError } from "../api/call.ts";
import type { Answers, MemoryHost } from "../host/memory.ts";
import { answers, changed } from "../testing/answers.ts";
import { workspaceInfo } from "../testing/example.ts";
import { closeWindow, find, openWindow, press, settled, text } from "../testing/window.svelte.ts";
import { dialogs } from "./dialogs.svelte.ts";
import type { Route } from "./route.ts";
import { router } from "./router.svelte.ts";

let host: MemoryHost;

afterEach(closeWindow);

const refuse = () => {
  throw new CallError("invalid", "A business needs a name.");
};

/** Opens a page and types into its field with this label, which keeps the focus. */
async function typing(page: Route, label: string, words: string, changes: Answers = {}): Promise<HTMLInputElement> {
  host = await openWindow({ ...answers, settings_update: changed(), kpi_update: changed(), objective_update: changed(), ...changes });
  router.replace(page);
  await settled();
  const tag = [...document.querySelectorAll<HTMLLabelElement>("main label")].find((one) => one.textContent.trim() === label);
  const field = find<HTMLInputElement>(`[id="${tag?.htmlFor}"]`);
  field.focus();
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
  return field;
}

const SETTINGS = { page: "settings", tab: "general" } as const;
const DEFINITION = { page: "kpi", id: 1, tab: "definition" } as const;
const OBJECTIVE = { page: "objectives", id: 11 } as const;

test.each([
  ["a page key", (field: Element) => press("1", { ctrlKey: true }, field), () => router.route.page === "scorecard"],
  ["a link", () => (location.hash = "#/actions"), () => router.route.page === "actions"],
  ["another workspace", () => host.open("/x/Other.bellwether"), () => host.asked("workspace_open").length === 1],
  ["the closing of the window", () => host.askToClose(), () => host.isClosed],
])("what is typed is saved before %s", async (_, leave, left) => {
  const field = await typing(SETTINGS, "Name", "Corner Café", { workspace_open: workspaceInfo });
  leave(field);
  await settled();
  const names = host.calls.map((call) => call.name);
  expect(host.asked("settings_update")).toEqual([{ name: "Corner Café" }]);
  if (names.includes("workspace_open")) expect(names.indexOf("settings_update")).toBeLessThan(names.indexOf("workspace_open"));
  expect(left()).toBe(true);
});

test.each([
  [DEFINITION, "Formula", "sales", "kpi_update", { id: 1, formula: "sales" }],
  [DEFINITION, "Owner", "Jo", "kpi_update", { id: 1, owner: "Jo" }],
  [OBJECTIVE, "Name", "Grow", "objective_update", { id: 11, name: "Grow" }],
] as const)("so it is on %j in the field “%s”, and nothing else", async (page, label, words, command, asked) => {
  const field = await typing(page, label, words);
  press("1", { ctrlKey: true }, field);
  await settled();
  expect(host.asked(command)).toEqual([asked]);
  expect(router.route.page).toBe("scorecard");
});

test("what belongs to one objective is not saved to the one that is chosen next", async () => {
  await typing(OBJECTIVE, "Name", "Grow");
  router.replace({ page: "objectives", id: 12 });
  await settled();
  expect(host.asked("objective_update")).toMatchObject([{ id: 11, name: "Grow" }]);
  expect(router.route).toEqual({ page: "objectives", id: 12 });
});

test("what is taken away without being asked, as where a page breaks, is saved", async () => {
  await typing(OBJECTIVE, "Name", "Grow");
  await closeWindow();
  expect(host.asked("objective_update")).toMatchObject([{ id: 11, name: "Grow" }]);
});

test("a page stays while an answer is on its way, and goes when it is there", async () => {
  let answer: (() => void) | undefined;
  const slow = () => new Promise((go) => (answer = () => go(changed()))) as never;
  const field = await typing(SETTINGS, "Name", "Corner Café", { settings_update: slow });
  press("1", { ctrlKey: true }, field);
  await settled();
  expect(router.route.page).toBe("settings");
  answer?.();
  await settled();
  expect(router.route.page).toBe("scorecard");
});

test.each([
  ["a page key", (field: Element) => press("1", { ctrlKey: true }, field), () => router.route.page === "scorecard"],
  ["a link", () => (location.hash = "#/actions"), () => router.route.page === "actions"],
  ["the closing of the window", () => host.askToClose(), () => host.isClosed],
])("what cannot be saved stays, with the reason, in spite of %s, until the owner lets it go", async (_, leave, left) => {
  const field = await typing(SETTINGS, "Name", "Corner Café", { settings_update: refuse });
  leave(field);
  await settled();
  expect(left()).toBe(false);
  expect(router.route.page).toBe("settings");
  expect(location.hash).toBe("#/settings/general");
  expect(field.value).toBe("Corner Café");
  expect(document.activeElement).toBe(field);
  expect(find("[data-testid=notice]").textContent).toContain("This is not saved yet: A business needs a name.");
  find<HTMLButtonElement>("[data-testid=notice] button").click();
  await settled();
  expect(left()).toBe(true);
});

test("a filled dialog is asked about before the window closes, and closing goes on after", async () => {
  host = await openWindow(answers);
  dialogs.open({ kind: "action", action: null, kpi: null, objective: null });
  await settled();
  const field = find<HTMLTextAreaElement>("dialog textarea");
  field.focus();
  field.value = "Ask the baker";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  host.askToClose();
  await settled();
  expect(host.isClosed).toBe(false);
  expect(text()).toContain("Discard what you typed?");
  [...document.querySelectorAll<HTMLButtonElement>("dialog button")].find((one) => one.textContent.trim() === "Discard")?.click();
  await settled();
  expect(host.isClosed).toBe(true);
});

test("a dialog with nothing in it gives way", async () => {
  host = await openWindow({ ...answers, workspace_open: workspaceInfo });
  dialogs.open({ kind: "keys" });
  await settled();
  host.open("/x/Other.bellwether");
  await settled();
  expect(dialogs.shown).toBeNull();
  expect(host.asked("workspace_open")).toHaveLength(1);
});
